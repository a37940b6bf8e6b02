package org.parley.analysis.counts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Labels;
import org.parley.http.JsonText;
import org.parley.http.Mistake;
import org.parley.timeline.ActorLevel;
import org.parley.timeline.By;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;
import org.parley.timeline.Tally;

/** Counts the events that answer a question, by time, kind, actor and more. */
@ApplicationScoped
public class Counts {
    /** A century of them. */
    static final int MOST_MONTHS = 1_200;

    private final Tallies tallies;
    private final Labels labels;
    private final ObjectMapper json;

    /** Of the whole timeline, finished, until something is recorded: there are few ways to ask for it, and it is asked often. */
    private final Map<List<By>, Counted> standing = new ConcurrentHashMap<>();

    Counts(Tallies tallies, Labels labels, ObjectMapper json) {
        this.tallies = tallies;
        this.labels = labels;
        this.json = json;
    }

    /** Counts as they are answered. */
    private record Counted(
            Instant asOf,
            JsonText items,
            @Nullable Long before,
            @Nullable Long openStart,
            Tally tally) {}

    /**
     * @param mistakes of the question, as far as they are known: told with all others
     */
    @Transactional
    CountsView of(EventQuery query, CountShape shape, List<Mistake> mistakes) {
        List<String> capped = new ArrayList<>();
        Axes axes = Axes.of(shape, mistakes, capped);
        Inquiry inquiry = tallies.inquiry(query, mistakes);
        Mistake.tell(mistakes);
        Counted counted = tallies.isStanding(inquiry, axes.by()) ? standing(inquiry, axes) : counted(inquiry, axes);
        List<String> hints = new ArrayList<>();
        capped.forEach(hint -> hints.add(hint + "."));
        hints.addAll(tallies.hints(inquiry, counted.tally.events() == 0));
        return new CountsView(
                counted.items,
                counted.tally.events(),
                counted.tally.vague(),
                counted.before,
                counted.openStart,
                counted.tally.left().stream().map(CountsView.Left::of).toList(),
                hints,
                understood(inquiry, counted.asOf, axes));
    }

    /**
     * For a profile: when there are how many events.
     *
     * @param moment of the record
     */
    @Transactional
    public Activity activity(EventQuery query, Instant moment) {
        List<Mistake> mistakes = new ArrayList<>();
        Inquiry inquiry = tallies.inquiry(query, moment, mistakes);
        Mistake.tell(mistakes);
        Rows.Days days = new Rows.Days(inquiry.firstDay(), inquiry.lastDay());
        Tally months = tally(inquiry, By.MONTH);
        By by = Rows.stretches(months.cells(), By.MONTH, days) <= MOST_MONTHS ? By.MONTH : By.YEAR;
        Rows rows = rows(by == By.MONTH ? months : tally(inquiry, by), List.of(by), inquiry);
        return new Activity(
                months.events(),
                months.vague(),
                rows.before(),
                rows.openStart(),
                rows(tally(inquiry, By.KIND), List.of(By.KIND), inquiry).items(),
                rows.items());
    }

    private Tally tally(Inquiry inquiry, By by) {
        return tallies.of(inquiry, List.of(by), ActorLevel.DIRECT, Tallies.MOST_CELLS);
    }

    private ObjectNode understood(Inquiry inquiry, Instant asOf, Axes axes) {
        ObjectNode understood = tallies.understood(inquiry, asOf);
        understood.set("by", json.valueToTree(axes.by()));
        if (axes.by().contains(By.ACTOR)) {
            understood.set("level", json.valueToTree(axes.level()));
        }
        return Axes.isLimited(axes.by()) ? understood.put("limit", axes.limit()) : understood;
    }

    private Counted standing(Inquiry inquiry, Axes axes) {
        Counted known = standing.get(axes.by());
        if (known == null || known.asOf.isBefore(inquiry.moment())) {
            known = counted(inquiry, axes);
            standing.put(axes.by(), known);
        }
        return known;
    }

    private Counted counted(Inquiry inquiry, Axes axes) {
        Tally tally = tallies.of(inquiry, axes.by(), axes.level(), axes.limit());
        Rows rows = rows(tally, axes.by(), inquiry);
        return new Counted(tally.asOf(), text(rows), rows.before(), rows.openStart(), totals(tally));
    }

    private Rows rows(Tally tally, List<By> by, Inquiry inquiry) {
        Map<By, Map<String, String>> names = names(tally, by, inquiry.epoch());
        return Rows.of(
                tally,
                by,
                new Rows.Days(inquiry.firstDay(), inquiry.lastDay()),
                (each, value) ->
                        Optional.ofNullable(names.getOrDefault(each, Map.of()).get(value)),
                Tallies.MOST_CELLS);
    }

    private Map<By, Map<String, String>> names(Tally tally, List<By> by, long epoch) {
        Map<By, Map<String, String>> names = new EnumMap<>(By.class);
        List<By> valued = by.stream().filter(each -> !each.isTime()).toList();
        for (int i = 0; i < valued.size(); i++) {
            int place = i;
            List<String> values = tally.cells().stream()
                    .map(cell -> cell.values().get(place))
                    .distinct()
                    .toList();
            names.put(valued.get(i), labels.of(valued.get(i), values, epoch));
        }
        return names;
    }

    private JsonText text(Rows rows) {
        try {
            return new JsonText(json.writeValueAsString(rows.items()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows cannot be written as JSON", e);
        }
    }

    /** Without the cells, which the rows say. */
    private static Tally totals(Tally tally) {
        return new Tally(tally.asOf(), List.of(), tally.left(), tally.events(), tally.vague());
    }
}
