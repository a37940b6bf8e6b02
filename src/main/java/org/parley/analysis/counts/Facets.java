package org.parley.analysis.counts;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Labels;
import org.parley.http.Count;
import org.parley.http.Mistake;
import org.parley.timeline.By;
import org.parley.timeline.EventQuery;
import org.parley.timeline.FilterCounts;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;

/** Says of each filter what it can name, and how many events a list then has. */
@ApplicationScoped
class Facets {
    private static final Count LIMIT = new Count("limit", 1, 10, 100);

    private final Tallies tallies;
    private final FilterCounts filters;
    private final Labels labels;

    Facets(Tallies tallies, FilterCounts filters, Labels labels) {
        this.tallies = tallies;
        this.filters = filters;
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
        FilterCounts.Counted counted = filters.of(inquiry, most);
        hints.addAll(tallies.hints(inquiry, counted.total() == 0));
        return new FacetsView(
                Stream.concat(
                                By.filters().stream()
                                        .map(by -> filter(
                                                by,
                                                requireNonNull(counted.filters().get(by)),
                                                inquiry.epoch())),
                                Stream.of(filter("overdue", counted.overdue(), Map.of())))
                        .toList(),
                counted.total(),
                hints,
                tallies.understood(inquiry, counted.asOf()).put("limit", most));
    }

    private FacetsView.Filter filter(By by, FilterCounts.Named values, long epoch) {
        return filter(
                by.word(),
                values,
                labels.of(
                        by, values.first().stream().map(FilterCounts.Value::ref).toList(), epoch));
    }

    private static FacetsView.Filter filter(String parameter, FilterCounts.Named values, Map<String, String> names) {
        long left = values.all() - values.first().size();
        return new FacetsView.Filter(
                parameter,
                values.first().stream()
                        .map(value -> new FacetsView.Value(value.ref(), names.get(value.ref()), value.events()))
                        .sorted(Comparator.comparingLong(FacetsView.Value::events)
                                .reversed()
                                .thenComparing(FacetsView.Value::value))
                        .toList(),
                left == 0 ? null : left);
    }
}
