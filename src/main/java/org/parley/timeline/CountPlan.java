package org.parley.timeline;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counting as SQL. Rows are counted where they are read, by their days, and the days, which are few, by weeks or months. What is
 * counted by is read from the index of its facets where nothing else leads. Both databases read the same text.
 */
final class CountPlan {
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
        return counts(List.of(), List.of());
    }

    /** The facets that most events bear, with how many facets there are and the sum of their counts. */
    String top(Grouping by, int most) {
        // A name is looked up for each count: joined to them, H2 would count anew for each facet.
        return "select c.* from (select (select f.name from facet f where f.id = c.c0) as name, c.c0 as facet_id, c.events,"
                + " c.vague, count(*) over () as facets, sum(c.events) over () as counted from ("
                + counts(List.of(by), List.of()) + ") c) c order by c.events desc, c.name limit " + sql.bind(most);
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
        int lead = lead(by);
        List<Branch> branches = lead < 0
                ? plan.whole()
                : List.of(new Branch(
                        "p.revision_id", "revision_facet p", "1 = 1" + conditions.on("p.revision_id", Lead.TIME)));
        List<String> columns = IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i).by().isSingle() ? by.get(i).column() : alias(i, lead) + ".facet_id")
                .toList();
        String named = IntStream.range(0, by.size())
                .mapToObj(i -> columns.get(i) + " as c" + i + ", ")
                .collect(Collectors.joining());
        List<Branch> joined =
                branches.stream().map(branch -> joined(branch, by, only, lead)).toList();
        // One may have had several of the roles, or be covered in several ways.
        boolean several = by.stream().anyMatch(Grouping::isOfNamed);
        if (joined.size() == 1) {
            Branch one = joined.get(0);
            return "select " + named + counted(several ? "distinct " + one.id() : "*") + " from " + one.from()
                    + " where " + one.where() + grouped(String.join(", ", columns));
        }
        String rows = joined.stream()
                .map(branch -> "(select " + named + branch.id() + " as id, p.first_day, p.last_day from "
                        + branch.from() + " where " + branch.where() + ")")
                .collect(Collectors.joining(plan.union()));
        String keys = keys(by);
        return "select " + (keys.isEmpty() ? "" : keys + ", ") + counted(several ? "distinct p.id" : "*") + " from ("
                + rows + ") p" + grouped(keys);
    }

    private static String grouped(String columns) {
        return columns.isEmpty() ? "" : " group by " + columns;
    }

    /** Which of them is read first, by the index of its facets; -1: none. */
    private int lead(List<Grouping> by) {
        return IntStream.range(0, by.size())
                .filter(i -> !by.get(i).by().isSingle())
                .limit(1)
                .filter(i -> isByTime && !by.get(i).isOfNamed())
                .findFirst()
                .orElse(-1);
    }

    /** The row of a facet by which is counted. */
    private static String alias(int i, int lead) {
        return i == lead ? "p" : "g" + i;
    }

    /** The rows to be counted, beside the facets by which they are. */
    private Branch joined(Branch rows, List<Grouping> by, List<Collection<Integer>> only, int lead) {
        StringBuilder from = new StringBuilder(rows.from());
        StringBuilder where = new StringBuilder(rows.where());
        for (int i = 0; i < by.size(); i++) {
            Grouping grouping = by.get(i);
            if (!grouping.by().isSingle()) {
                Collection<Integer> ids = only.isEmpty() ? List.of() : only.get(i);
                from.append(i == lead ? "" : join(grouping, i, rows.id()));
                where.append(" and ");
                if (grouping.isOfNamed()) {
                    where.append(ofNamed(grouping, i, ids));
                } else if (ids.isEmpty()) {
                    // Joined in the other way, H2 would read all rows of all facets.
                    from.insert(0, i == lead ? "facet f" + i + " left join " : "");
                    from.append(i == lead ? "" : " join facet f" + i);
                    from.append(" on f" + i + ".id = " + alias(i, lead) + ".facet_id");
                    where.append(named(grouping, "f" + i)).append(" and ");
                    where.append(grouping.how().borne(sql, alias(i, lead)));
                } else {
                    where.append(alias(i, lead))
                            .append(".facet_id in (")
                            .append(sql.bind(ids))
                            .append(") and ");
                    where.append(grouping.how().borne(sql, alias(i, lead)));
                }
            }
        }
        return new Branch(rows.id(), from.toString(), where.toString());
    }

    private String named(Grouping grouping, String facet) {
        return grouping.how().facets().isEmpty()
                ? facet + ".sort = " + sql.bind(grouping.by().word())
                : facet + ".name in (" + sql.bind(grouping.how().facets()) + ")";
    }

    private static String join(Grouping grouping, int i, String id) {
        if (!grouping.isOfNamed()) {
            return " join revision_facet g" + i + " on g" + i + ".revision_id = " + id;
        }
        String bits = Grouping.bits(grouping.by()).entrySet().stream()
                .map(bit -> " when '" + bit.getKey() + "' then " + bit.getValue())
                .collect(Collectors.joining());
        return " join revision_facet a" + i + " on a" + i + ".revision_id = " + id
                + " join (select id as facet_id, case name" + bits + " else 0 end as bit from facet where sort = '"
                + grouping.by().word() + "') g" + i + " on bitand(a" + i + "."
                + grouping.how().level().flags + ", g" + i + ".bit) <> 0";
    }

    private String ofNamed(Grouping grouping, int i, Collection<Integer> words) {
        List<Integer> named = conditions.ids(grouping.how());
        // Nobody has ever been recorded so.
        String whose = named.isEmpty() ? "1 = 0" : "a" + i + ".facet_id in (" + sql.bind(named) + ")";
        return words.isEmpty() ? whose : whose + " and g" + i + ".facet_id in (" + sql.bind(words) + ")";
    }
}
