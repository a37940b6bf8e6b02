package org.parley.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counting what all filters can name as SQL: of each those that most events have. Both databases read the same text. */
final class FilterPlan {
    private final int most;
    private final Sql sql;

    /**
     * @param most values of each filter, but of fixed words, of which there are few
     */
    FilterPlan(int most, Sql sql) {
        this.most = most;
        this.sql = sql;
    }

    /** Of all events, from what is counted beforehand, with the moment of which it speaks. */
    String kept(List<By> filters) {
        String counts =
                "select f.sort, f.name, f.events from facet f where f.sort in (" + sql.bind(words(filters)) + ")";
        return "select r.last_at, c.* from recorder r left join (" + first(counts, filters) + ") c on 1 = 1";
    }

    /**
     * Of the events that answer, in one pass over all that they bear.
     *
     * @param filters by facets, not by roles or coverage of those named
     */
    String counted(Inquiry inquiry, List<Grouping> filters) {
        Map<Term, String> columns = new LinkedHashMap<>();
        filters.forEach(filter -> columns.computeIfAbsent(filter.how(), how -> "n" + columns.size()));
        List<By> by = filters.stream().map(Grouping::by).toList();
        String numbers = columns.keySet().stream()
                .map(how -> "count(*) filter (where " + how.borne(sql, "g") + ") as " + columns.get(how))
                .collect(Collectors.joining(", "));
        String which = filters.stream()
                .map(filter -> " when '" + filter.by().word() + "' then d." + columns.get(filter.how()))
                .collect(Collectors.joining("", "case d.sort", " end as events"));
        // The name is looked up for each facet: joined to them, H2 would count anew for each. Without an offset
        // PostgreSQL would look it up wherever it is mentioned. Of sorts that are not asked for nothing is counted.
        String counts = "select d.sort, d.name, " + which + " from (select n.*,"
                + " substring(n.name from 1 for position(':' in n.name) - 1) as sort from (select n.*,"
                + " (select f.name from facet f where f.id = n.facet_id) as name from (select g.facet_id, " + numbers
                + borne(inquiry) + " group by g.facet_id) n offset 0 rows) n) d";
        return first(counts, by);
    }

    private String borne(Inquiry inquiry) {
        Plan plan = new Plan(inquiry.question, inquiry.facets, inquiry.words, sql);
        List<String> rows = plan.whole().stream()
                .map(branch -> " from " + branch.from() + " join revision_facet g on g.revision_id = " + branch.id()
                        + " where " + branch.where())
                .toList();
        return rows.size() == 1
                ? rows.get(0)
                : rows.stream()
                        .map(each -> "(select g.revision_id, g.facet_id, g.flags, g.certain_flags, g.direct_flags"
                                + each + ")")
                        .collect(Collectors.joining(plan.union(), " from (", ") g"));
    }

    /** What a parameter would take for several values, or for one kept out, it cannot name. */
    private String first(String counts, List<By> filters) {
        List<String> fixed = words(filters.stream().filter(By::isWord).toList());
        String whole = fixed.isEmpty() ? "" : " or c.sort in (" + sql.bind(fixed) + ")";
        return "select c.sort, c.name, c.events, c.facets from (select c.*,"
                + " row_number() over (partition by c.sort order by c.events desc, c.name) as place,"
                + " count(*) over (partition by c.sort) as facets from (" + counts
                + ") c where c.events > 0 and c.name not like '%,%' and c.name not like '%:!%') c where c.place <= "
                + sql.bind(most) + whole;
    }

    private static List<String> words(List<By> filters) {
        return filters.stream().map(By::word).toList();
    }
}
