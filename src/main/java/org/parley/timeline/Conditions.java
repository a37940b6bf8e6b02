package org.parley.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.database.Databases;
import org.parley.event.Status;

/** What a row must fulfil whatever table it is read from, as SQL on the alias {@code p}; values go in by name. */
final class Conditions {
    private final Question question;
    private final Map<String, Facet> facets;
    private final Sql sql;
    private final Asked asked;

    Conditions(Question question, Map<String, Facet> facets, Sql sql, Asked asked) {
        this.question = question;
        this.facets = facets;
        this.sql = sql;
        this.asked = asked;
    }

    /**
     * @param id the column of the revision's id;
     * @param lead the facet that the table is read by already
     */
    String on(String id, Lead lead) {
        StringBuilder text = new StringBuilder();
        text.append(" and ").append(asked.stood("p", question.asOf(), sql));
        text.append(question.kind().on("p.kind", sql));
        text.append(question.status().on("p.status", sql));
        text.append(question.verification().on("p.verification", sql));
        overdue(text);
        for (Term term : question.terms()) {
            text.append(term.equals(lead.term()) ? " and " + term.borne(sql, "p") : probe(term, id));
        }
        if (!question.between().isEmpty()) {
            text.append(together(id));
        }
        question.links().forEach(link -> text.append(linked(link)));
        recorded(text);
        reported(text, id);
        if (question.text() != null) {
            text.append(new TextConditions(question.text(), sql).on(id));
        }
        return text.toString();
    }

    private void overdue(StringBuilder text) {
        if (question.overdue() != null) {
            text.append(question.overdue() ? " and " : " and not ")
                    .append("(p.status in (")
                    .append(sql.bind(Status.PENDING_CODES))
                    .append(") and p.end_at <= ")
                    .append(sql.bind(question.now()))
                    .append(")");
        }
    }

    private String probe(Term term, String id) {
        List<Integer> ids = ids(term);
        if (ids.isEmpty()) {
            return term.negated() ? "" : " and 1 = 0";
        }
        return (term.negated() ? " and not exists" : " and exists")
                + " (select 1 from revision_facet o where o.revision_id = " + id + " and o.facet_id in ("
                + sql.bind(ids)
                + ") and " + term.borne(sql, "o") + ")";
    }

    List<Integer> ids(Term term) {
        return term.facets().stream()
                .map(facets::get)
                .filter(Objects::nonNull)
                .map(facet -> facet.id)
                .toList();
    }

    /** All of them by different participants: every few of them have at least as many participants (Hall 1935). */
    private String together(String id) {
        List<Term> terms = question.between();
        List<String> from = new ArrayList<>();
        List<String> where = new ArrayList<>();
        List<String> members = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            List<Integer> ids = ids(terms.get(i));
            if (ids.isEmpty()) {
                return " and 1 = 0";
            }
            String alias = "b" + i;
            from.add("revision_facet " + alias);
            where.add(alias + ".revision_id = " + id + " and " + alias + ".facet_id = " + sql.bind(ids.get(0)));
            if (!terms.get(i).as().equals(Term.As.WHATEVER)) {
                where.add(terms.get(i).borne(sql, alias));
            }
            members.add(alias + "." + terms.get(i).level().members);
        }
        for (int some = 1; some < 1 << members.size(); some++) {
            where.add(atLeast(union(members, some), Integer.bitCount(some)) + " <> 0");
        }
        return " and exists (select 1 from " + String.join(", ", from) + " where " + String.join(" and ", where) + ")";
    }

    private static String union(List<String> members, int some) {
        String union = "";
        for (int i = 0; i < members.size(); i++) {
            if ((some & 1 << i) != 0) {
                union = union.isEmpty() ? members.get(i) : "bitor(" + union + ", " + members.get(i) + ")";
            }
        }
        return union;
    }

    /** Without its count - 1 lowest bits something is left. */
    private static String atLeast(String bits, int count) {
        String rest = bits;
        for (int i = 1; i < count; i++) {
            rest = "bitand(" + rest + ", " + rest + " - 1)";
        }
        return rest;
    }

    private String linked(LinkTerm link) {
        String stood = asked.stood("l", question.asOf(), sql);
        String ends = link.ends().stream()
                .map(end -> "exists (select 1 from event_link l where l." + (end.inbound() ? "target_id" : "event_id")
                        + " = p.event_id and " + stood
                        + (end.type() == null ? "" : " and l.type = " + sql.bind(end.type()))
                        + (link.others().isEmpty()
                                ? ""
                                : " and " + other(end.inbound() ? "l.event_id" : "l.target_id") + " in ("
                                        + sql.bind(link.others()) + ")")
                        + ")")
                .collect(Collectors.joining(" or "));
        return (link.negated() ? " and not (" : " and (") + ends + ")";
    }

    /** H2 takes no index for what is reckoned: else it would read for each event all links of the others, and not the event's own. */
    private static String other(String end) {
        return Databases.onH2() ? end + " + 0" : end;
    }

    private void recorded(StringBuilder text) {
        Question.Instants recorded = question.recorded();
        if (recorded != null && recorded.from() != null) {
            text.append(" and ").append(asked.recorded).append(" >= ").append(sql.bind(recorded.from()));
        }
        if (recorded != null && recorded.until() != null) {
            text.append(" and ").append(asked.recorded).append(" < ").append(sql.bind(recorded.until()));
        }
    }

    private void reported(StringBuilder text, String id) {
        Question.Days days = question.reported();
        if (days == null) {
            return;
        }
        boolean isRevision = id.equals("p.id");
        String of = isRevision ? "p." : "d.";
        text.append(isRevision ? "" : " and exists (select 1 from revision d where d.id = " + id);
        text.append(" and ").append(of).append("published_from is not null");
        if (days.from() != null) {
            text.append(" and ").append(of).append(days.certain() ? "published_from" : "published_to");
            text.append(" >= ").append(sql.bind(days.from()));
        }
        if (days.until() != null) {
            text.append(" and ").append(of).append(days.certain() ? "published_to" : "published_from");
            text.append(" <= ").append(sql.bind(days.until()));
        }
        text.append(isRevision ? "" : ")");
    }
}
