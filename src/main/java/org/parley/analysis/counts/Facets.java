package org.parley.analysis.counts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Labels;
import org.parley.http.Count;
import org.parley.http.Mistake;
import org.parley.timeline.By;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;
import org.parley.timeline.Tally;

/** Says of each filter what it can name, and how many events a list then has. */
@ApplicationScoped
class Facets {
    private static final Count LIMIT = new Count("limit", 1, 10, 100);

    private final Tallies tallies;
    private final Labels labels;

    Facets(Tallies tallies, Labels labels) {
        this.tallies = tallies;
        this.labels = labels;
    }

    @Transactional
    FacetsView of(EventQuery query, @Nullable String limit) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int most = LIMIT.of(limit, mistakes, hints);
        hints.replaceAll(hint -> hint + ".");
        Inquiry inquiry = tallies.inquiry(query, mistakes);
        Mistake.tell(mistakes);
        List<FacetsView.Filter> filters =
                By.filters().stream().map(by -> filter(inquiry, by, most)).toList();
        long total = tallies.total(inquiry);
        hints.addAll(tallies.hints(inquiry, total == 0));
        return new FacetsView(
                filters,
                total,
                hints,
                tallies.understood(inquiry, inquiry.moment()).put("limit", most));
    }

    private FacetsView.Filter filter(Inquiry inquiry, By by, int most) {
        Tally tally = tallies.filter(inquiry, by, most);
        List<String> values =
                tally.cells().stream().map(cell -> cell.values().get(0)).toList();
        Map<String, String> names = labels.of(by, values, inquiry.epoch());
        return new FacetsView.Filter(
                by,
                tally.cells().stream()
                        .map(cell -> value(cell, names))
                        .sorted(Comparator.comparingLong(FacetsView.Value::events)
                                .reversed()
                                .thenComparing(FacetsView.Value::value))
                        .toList(),
                tally.left().isEmpty() ? null : tally.left().get(0).values());
    }

    private static FacetsView.Value value(Tally.Cell cell, Map<String, String> names) {
        String value = cell.values().get(0);
        return new FacetsView.Value(value, names.get(value), cell.events());
    }
}
