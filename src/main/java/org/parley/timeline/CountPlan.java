package org.parley.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.event.Facets;
import org.parley.event.Role;

/**
 * Counting as SQL. Rows are counted where they are read, by their days, and the days, which are few, by weeks or months. What is
 * counted by is read from the index of its facets where nothing else leads. Both databases read the same text.
 */
final class CountPlan {
    private static final String COLUMNS = " as id, p.first_day, p.last_day, p.kind, p.status, p.verification from ";

    private final Sql sql;
    private final Conditions conditions;
    private final boolean isByTime;
    private final Plan plan;

    CountPlan(Inquiry inquiry, Sql sql) {
        this.plan = new Plan(inquiry.question, inquiry.facets, inquiry.words, sql);
        this.sql = sql;
        this.conditions = new Conditions(inquiry.question, inquiry.facets, sql, Asked.STANDING);
        this.isByTime = plan.isByTime() && inquiry.question.window() == null;
    }

    /** How many there are, and how many of them are vague. */
    String total() {
        return "select " + counted("*") + " from " + single();
    }

    /** The facets that most events bear, with how many facets there are and the sum of their counts. */
    String top(Grouping by, int most) {
        return "select f.name, c.c0 as facet_id, c.events, c.vague, c.facets, c.counted from (select c0, events, vague,"
                + " count(*) over () as facets, sum(events) over () as counted from (" + counts(List.of(by), List.of())
                + ") c) c join facet f on f.id = c.c0 order by c.events desc, f.name limit " + sql.bind(most);
    }

    /**
     * What each combination has.
     *
     * @param only for each grouping by facets: the ids of those that are looked at
     */
    String cells(List<Grouping> by, List<Collection<Integer>> only, int most) {
        String keys = keys(by);
        String numbers = IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i).number("c" + i) + " as c" + i)
                .collect(Collectors.joining(", "));
        return "select " + keys + ", sum(events) as events, sum(vague) as vague from (select " + numbers
                + ", events, vague from (" + counts(by, only) + ") d) c group by " + keys + " limit " + sql.bind(most);
    }

    /** The same from what is counted beforehand, with the moment of which it speaks. */
    static String standing(List<Grouping> by, Sql sql, int most) {
        String keys = keys(by);
        String numbers = IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i).counted() + " as c" + i)
                .collect(Collectors.joining(", "));
        return "select r.last_at, c.* from recorder r left join (select " + keys
                + ", sum(events) as events, sum(vague) as vague from (select " + numbers
                + ", events, vague from event_count where events > 0) d group by " + keys + ") c on 1 = 1 limit "
                + sql.bind(most);
    }

    private static String keys(List<Grouping> by) {
        return IntStream.range(0, by.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    private static String counted(String what) {
        return "count(" + what + ") as events, count(" + what + ") filter (where p.last_day > p.first_day) as vague";
    }

    /** Counts by days, words and ids of facets. */
    private String counts(List<Grouping> by, List<Collection<Integer>> only) {
        List<Integer> borne = IntStream.range(0, by.size())
                .filter(i -> !by.get(i).by().isSingle())
                .boxed()
                .toList();
        if (borne.isEmpty()) {
            return counts(by, -1, "*", single());
        }
        boolean led = isByTime && !by.get(borne.get(0)).isOfActors();
        int lead = led ? borne.get(0) : -1;
        String id = led ? "p.revision_id" : "p.id";
        StringBuilder from = new StringBuilder(led ? "revision_facet p" : "(" + rows(plan.whole()) + ") p");
        StringBuilder where = new StringBuilder(led ? conditions.on(id, Lead.TIME) : "");
        for (int i : borne) {
            String alias = i == lead ? "p" : "g" + i;
            if (i != lead) {
                from.append(join(by.get(i), i, id));
            }
            where.append(" and ").append(bears(by.get(i), i, alias, only.isEmpty() ? List.of() : only.get(i)));
        }
        boolean several = by.stream().anyMatch(Grouping::isOfActors);
        return counts(by, lead, several ? "distinct " + id : "*", from + " where 1 = 1" + where);
    }

    private static String counts(List<Grouping> by, int lead, String what, String from) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            columns.add(by.get(i).by().isSingle() ? by.get(i).column() : (i == lead ? "p" : "g" + i) + ".facet_id");
        }
        String named = IntStream.range(0, by.size())
                .mapToObj(i -> columns.get(i) + " as c" + i + ", ")
                .collect(Collectors.joining());
        return "select " + named + counted(what) + " from " + from + " group by " + String.join(", ", columns);
    }

    private static String join(Grouping grouping, int i, String id) {
        if (!grouping.isOfActors()) {
            return " join revision_facet g" + i + " on g" + i + ".revision_id = " + id;
        }
        String bits = Stream.of(Role.values())
                .map(role -> " when '" + Facets.name("role", role) + "' then " + Facets.bit(role))
                .collect(Collectors.joining());
        return " join revision_facet a" + i + " on a" + i + ".revision_id = " + id
                + " join (select id as facet_id, case name" + bits
                + " else 0 end as bit from facet where sort = 'role') g"
                + i + " on bitand(a" + i + "." + grouping.how().level().flags + ", g" + i + ".bit) <> 0";
    }

    private String bears(Grouping grouping, int i, String alias, Collection<Integer> only) {
        Term how = grouping.how();
        if (grouping.isOfActors()) {
            List<Integer> actors = conditions.ids(how);
            // Nobody has ever been recorded so.
            String whose = actors.isEmpty() ? "1 = 0" : "a" + i + ".facet_id in (" + sql.bind(actors) + ")";
            return only.isEmpty() ? whose : whose + " and " + alias + ".facet_id in (" + sql.bind(only) + ")";
        }
        String ids = !only.isEmpty()
                ? sql.bind(only)
                : "select f.id from facet f where "
                        + (how.facets().isEmpty()
                                ? "f.sort = " + sql.bind(grouping.by().word())
                                : "f.name in (" + sql.bind(how.facets()) + ")");
        return alias + ".facet_id in (" + ids + ") and " + how.borne(sql, alias);
    }

    /** The events to be counted, with what they are counted by; each once. */
    private String rows(List<Branch> branches) {
        return branches.stream()
                .map(branch -> "(select " + branch.id() + COLUMNS + branch.rows() + ")")
                .collect(Collectors.joining(plan.union()));
    }

    /** The same, where nothing is joined to them. */
    private String single() {
        List<Branch> branches = plan.whole();
        return branches.size() == 1 ? branches.get(0).rows() : "(" + rows(branches) + ") p";
    }
}
