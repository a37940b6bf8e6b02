package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.database.Databases;
import org.parley.timeline.TextSearch.Rarest;

/**
 * A question as SQL that reads a page from an index, however many events there are: the rarest facet leads and the others are
 * probed; any of several values is a branch each; a window is three branches, because what began long before may still touch it.
 * Both databases read the same text. {@code PlansTest} holds which index each question reads.
 */
final class Plan {
    /** Up to here all rows of a facet are read and sorted, where no index has the order asked for. */
    static final long FEW = 20_000;

    /** By relevance so many are ranked, the newest: ranking all that have a common word would read them all. */
    static final int MOST_RANKED = 2_000;

    /** Nothing begins before: an event of the first day of year 1, at the widest offset from UTC, does not. */
    private static final Instant BEGIN = Instant.parse("0000-12-31T00:00:00Z");

    private static final String FOUND =
            " as id, p.start_at, p.event_id, p.end_at, p.first_day, p.last_day, p.kind, p.status, p.recorded_at from ";

    /** As a number from 1970: a java.sql.Date before 1582 would be another day. */
    private static final String FIRST_DAY = "cast(extract(epoch from r.first_day) as bigint) / 86400 as first_day";

    private final Question question;
    private final Map<String, Facet> facets;
    private final Sql sql;
    private final Conditions conditions;
    private final @Nullable Rarest rarest;
    /** One branch each; none where nothing can be found. */
    private final List<Lead> leads;

    /**
     * @param rarest words by which it may be read; null: none, or the database finds them itself
     */
    Plan(Question question, Map<String, Facet> facets, @Nullable Rarest rarest, Sql sql) {
        this.question = question;
        this.facets = facets;
        this.sql = sql;
        this.rarest = rarest;
        this.conditions = new Conditions(question, facets, sql, Asked.STANDING);
        this.leads = leads();
    }

    /** Ids, times and finished views of the rows after the position. */
    String page(@Nullable Position after, int limit) {
        return question.order() == Question.Order.RELEVANCE
                ? ranked(after == null ? 0 : Math.max(0, Math.min(after.event(), MOST_RANKED)), limit)
                : page(after, limit, "r.id, r.start_at, r.event_id, r.end_at, r.status, r.recorded_at, v.view", "");
    }

    /**
     * The rows after the position, not by relevance.
     *
     * @param columns of {@code r}, which is the row of an index, of {@code v} with its view, and of what is joined
     */
    String page(@Nullable Position after, int limit, String columns, String joined) {
        String sorted = inOrder();
        return "select " + columns + " from (select * from (" + String.join(union(), branches(after, limit)) + ") r"
                + sorted + " limit " + sql.bind(limit) + ") r join revision_view v on v.revision_id = r.id" + joined
                + sorted;
    }

    /** What the indexes tell of the rows after the position, not by relevance; the view of those that fulfil a condition. */
    String outlines(@Nullable Position after, int limit, String seen) {
        return "select r.id, r.start_at, r.event_id, " + FIRST_DAY + ", r.kind, r.status, case when " + seen
                + " then (select v.view from revision_view v where v.revision_id = r.id) end as view from ("
                + String.join(union(), branches(after, limit)) + ") r" + inOrder() + " limit " + sql.bind(limit);
    }

    private String inOrder() {
        String direction = question.order().down ? " desc" : "";
        return " order by r." + (question.order().byRecording ? "recorded_at" : "start_at") + direction + ", r.event_id"
                + direction;
    }

    private String ranked(long before, int limit) {
        String newest = " order by r.start_at desc, r.event_id desc";
        String best = newest.replace("by ", "by r.rank desc, ");
        return "select r.id, r.start_at, r.event_id, r.end_at, r.status, r.recorded_at, v.view from (select * from"
                + " (select r.*, " + new TextConditions(requireNonNull(question.text()), sql).rank("r.id")
                + " as rank from (select * from (" + String.join(union(), branches(null, MOST_RANKED)) + ") r"
                + newest + " limit " + MOST_RANKED + ") r) r" + best + " limit " + sql.bind(limit) + " offset "
                + sql.bind(before) + ") r join revision_view v on v.revision_id = r.id" + best;
    }

    /** How many, but no more than the cap. */
    String total(int cap) {
        return "select count(*) as total from (select * from (" + String.join(union(), branches(null, cap))
                + ") r limit " + sql.bind(cap) + ") r";
    }

    /** One event may bear several of the leading facets, but one word only. */
    String union() {
        return leads.size() > 1 && !question.words().contains(leads.get(0).term()) ? " union " : " union all ";
    }

    private List<String> branches(@Nullable Position after, int limit) {
        if (isByWords()) {
            return List.of(sorted(words(), Lead.TIME, after, limit));
        }
        if (question.order().byRecording && !leads.isEmpty()) {
            return List.of(byRecording(after, limit));
        }
        boolean down = question.order().down;
        List<String> branches = new ArrayList<>();
        for (Lead lead : leads) {
            for (Slice slice : Slice.of(question.window())) {
                if (slice.reaches(after, down)) {
                    branches.add(branch(lead, slice, after, limit));
                }
            }
        }
        return branches.isEmpty() ? List.of(branch(Lead.TIME, new Slice(null, null, null), after, 0)) : branches;
    }

    /** All that answer, in no order: what is counted. */
    List<Branch> whole() {
        if (isByWords()) {
            Branch words = words();
            return List.of(new Branch(words.id(), words.from(), words.where() + restricted(Lead.TIME, null)));
        }
        List<Branch> whole = new ArrayList<>();
        for (Lead lead : leads) {
            Slice.of(question.window()).forEach(slice -> whole.add(rows(lead, slice, null)));
        }
        return whole.isEmpty() ? List.of(new Branch("p.id", "revision p", "1 = 0")) : whole;
    }

    /** Whether the revision of this id, which may be null, answers. */
    String answers(String id) {
        return "exists (select 1 from revision p where p.id = " + id + " and p.start_at is not null"
                + restricted(Lead.TIME, null) + ")";
    }

    /** The same, but looked up among all that answer where these are few: H2 would look them up anew for each row. */
    String answersAmongFew(String id) {
        if (Databases.onH2() || fewest() > FEW) {
            return answers(id);
        }
        String few = whole().stream()
                .map(branch -> "select " + branch.id() + " from " + branch.from() + " where " + branch.where())
                .collect(Collectors.joining(" union all "));
        return id + " in (" + few + ")";
    }

    /** Narrows events to those of which any revision may answer, where these are few; not on H2, which would look them up anew for each row. */
    String mayAnswer(String event) {
        if (Databases.onH2() || leads.isEmpty() || fewest() > FEW) {
            return "";
        }
        List<Integer> ids =
                leads.stream().map(Lead::facet).filter(Objects::nonNull).toList();
        return " and " + event + " in (select o.event_id from revision_facet o where o.facet_id in (" + sql.bind(ids)
                + "))";
    }

    /** Whether neither a facet nor a word leads. */
    boolean isByTime() {
        return leads.equals(List.of(Lead.TIME)) && !isByWords();
    }

    private boolean isByWords() {
        return rarest != null && !leads.isEmpty() && rarest.revisions() <= fewest();
    }

    private String branch(Lead lead, Slice slice, @Nullable Position after, int limit) {
        Branch branch = rows(lead, slice, after);
        return "(select " + branch.id() + FOUND + branch.from() + " where " + branch.where() + " order by "
                + lead.order(slice.looksBack(), question.order().down ? " desc" : "") + " limit " + sql.bind(limit)
                + ")";
    }

    private Branch rows(Lead lead, Slice slice, @Nullable Position after) {
        boolean down = question.order().down;
        String table = lead.table(slice.looksBack());
        String id = table.equals("revision") ? "p.id" : "p.revision_id";
        StringBuilder text = new StringBuilder(key(lead, slice));
        if (lead.equals(Lead.TIME) && !slice.isBounded() && after == null) {
            // Without a bound H2 would read every row by the moment of recording, and sort them all.
            text.append(" and p.start_at >= ").append(sql.bind(BEGIN));
        }
        text.append(slice.bounds(sql, after, down));
        text.append(question.window() == null ? "" : question.window().test(sql));
        text.append(conditions.on(id, lead));
        return new Branch(id, table + " p", text.toString());
    }

    private String key(Lead lead, Slice slice) {
        if (slice.span() != null) {
            int facet = lead.facet() == null ? RevisionLong.ALL : lead.facet();
            return "p.facet_id = " + sql.bind(facet) + " and p.span = " + sql.bind(slice.span());
        }
        return lead.facet() != null ? "p.facet_id = " + sql.bind(lead.facet()) : "p.start_at is not null";
    }

    /** In order of recording: the feed's index, or all rows of a rare facet, sorted. */
    private String byRecording(@Nullable Position after, int limit) {
        Lead lead = leads.stream()
                .filter(l -> leads.size() == 1 && l.term() != null && frequency(l.term()) <= FEW)
                .findFirst()
                .orElse(Lead.TIME);
        String table = lead.table(false);
        String id = lead.equals(Lead.TIME) ? "p.id" : "p.revision_id";
        return sorted(new Branch(id, table + " p", key(lead, new Slice(null, null, null))), lead, after, limit);
    }

    /** All rows that have a rare word. */
    private Branch words() {
        Set<Long> keys = requireNonNull(rarest).keys();
        boolean one = keys.size() == 1;
        String rows = one
                ? "posting w"
                : "(select distinct w.revision_id from posting w where w.stem in (" + sql.bind(keys) + ")) w";
        String having = one ? " and w.stem = " + sql.bind(keys.iterator().next()) : "";
        return new Branch("p.id", rows + " join revision p on p.id = w.revision_id", "p.start_at is not null" + having);
    }

    /** Rows that no index has in the order asked for. */
    private String sorted(Branch rows, Lead lead, @Nullable Position after, int limit) {
        boolean down = question.order().down;
        boolean byRecording = question.order().byRecording;
        StringBuilder text = new StringBuilder("(select ")
                .append(rows.id())
                .append(FOUND)
                .append(rows.from())
                .append(" where ")
                .append(rows.where());
        if (byRecording && after != null) {
            text.append(" and p.recorded_at ").append(down ? "< " : "> ").append(sql.bind(after.at()));
        }
        text.append(restricted(lead, byRecording ? null : after));
        String direction = down ? " desc" : "";
        text.append(" order by ")
                .append(
                        byRecording
                                ? "p.recorded_at" + direction
                                : "p.start_at" + direction + ", p.event_id" + direction);
        return text.append(" limit ").append(sql.bind(limit)).append(")").toString();
    }

    /** What all rows of a table must fulfil, in whatever order they are read. */
    private String restricted(Lead lead, @Nullable Position after) {
        Window window = question.window();
        return Slice.whole(window).bounds(sql, after, question.order().down)
                + (window == null ? "" : window.test(sql))
                + conditions.on(lead.equals(Lead.TIME) ? "p.id" : "p.revision_id", lead);
    }

    private long fewest() {
        return leads.stream()
                .mapToLong(lead -> lead.term() == null ? Long.MAX_VALUE : frequency(lead.term()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private List<Lead> leads() {
        return question.candidates()
                .min(Comparator.comparingLong(this::frequency))
                .map(rarest -> conditions.ids(rarest).stream()
                        .map(facet -> new Lead(rarest, facet))
                        .toList())
                .orElse(List.of(Lead.TIME));
    }

    private long frequency(Term term) {
        return term.facets().stream()
                .map(facets::get)
                .filter(Objects::nonNull)
                .collect(Collectors.summingLong(facet -> facet.revisions));
    }
}
