package org.parley.analysis.interactions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Labels;
import org.parley.analysis.interactions.Dyads.Dyad;
import org.parley.analysis.interactions.Dyads.Ranked;
import org.parley.event.Status;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Limit;
import org.parley.http.Mistake;
import org.parley.http.Nearest;
import org.parley.http.Problem;
import org.parley.http.Words;
import org.parley.time.CalendarUnit;
import org.parley.timeline.ActorLevel;
import org.parley.timeline.By;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Readings;
import org.parley.timeline.Tallies;

/** Tells who had to do with whom, how often, and on what terms. */
@ApplicationScoped
class Interactions {
    private static final List<String> STRETCHES =
            Stream.of(By.values()).filter(By::isTime).map(By::word).toList();

    static final String EXPLANATION =
            "goldstein_mean is the mean of what events are worth by their CAMEO code, from -10 (conflict) to 10 (cooperation), on the scale of"
                    + " Goldstein (1992), Journal of Conflict Resolution 36, 369-385; goldstein_events tells of how many: those that went"
                    + " from one of the two to the other, or to and fro, and whose code has a value.";

    private final Readings readings;
    private final Tallies tallies;
    private final Labels labels;
    private final Addresses addresses;
    private final ObjectMapper json;

    Interactions(Readings readings, Tallies tallies, Labels labels, Addresses addresses, ObjectMapper json) {
        this.readings = readings;
        this.tallies = tallies;
        this.labels = labels;
        this.addresses = addresses;
        this.json = json;
    }

    /**
     * How it is to be told.
     *
     * @param by a stretch of time; null: altogether
     */
    private record Asked(
            ActorLevel level, Layout layout, @Nullable By by, int limit) {
        static Asked of(InteractionShape shape, List<Mistake> mistakes, List<String> hints) {
            ActorLevel level = ActorLevel.orState(shape.level(), mistakes);
            Layout layout = shape.shape() == null ? Layout.EDGES : shape.shape();
            if (layout == Layout.MATRIX && shape.by() != null) {
                mistakes.add(
                        Mistake.parameter("by", "A matrix has no place for time; leave 'by' or 'shape=matrix' out."));
            }
            return new Asked(
                    level,
                    layout,
                    shape.by() == null ? null : by(shape.by(), mistakes),
                    Limit.COUNT.of(shape.limit(), mistakes, hints));
        }

        private static @Nullable By by(String text, List<Mistake> mistakes) {
            @Nullable By by = Words.find(By.class, text).filter(By::isTime).orElse(null);
            if (by == null) {
                @Nullable String near = Nearest.to(text, STRETCHES).orElse(null);
                mistakes.add(Mistake.parameter(
                        "by",
                        "'" + text + "' is no stretch of time; "
                                + (near == null
                                        ? "there are " + String.join(", ", STRETCHES) + "."
                                        : "did you mean '" + near + "'?"),
                        near));
            }
            return by;
        }

        @Nullable
        CalendarUnit unit() {
            return by == null ? null : by.unit().orElse(null);
        }
    }

    InteractionsView of(EventQuery query, InteractionShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> capped = new ArrayList<>();
        Asked asked = Asked.of(shape, mistakes, capped);
        Inquiry inquiry = inquiry(query, null, mistakes);
        Mistake.tell(mistakes);
        Dyads dyads = new Dyads(asked.unit(), inquiry.firstDay(), Dyads.MOST);
        Encounter.Naming naming = Encounter.Naming.at(asked.level);
        if (!readings.of(inquiry).allMatch(event -> dyads.add(Encounter.of(event, naming, json)))) {
            throw tooMany(asked.level, asked.by);
        }
        List<String> hints = new ArrayList<>();
        capped.forEach(hint -> hints.add(hint + "."));
        hints.addAll(tallies.hints(inquiry, dyads.events() == 0));
        if (dyads.events() > 0 && dyads.paired() == 0) {
            hints.add("In none of these events did two take part"
                    + (asked.level == ActorLevel.STATE ? " for different sides; level=direct tells persons." : "."));
        }
        List<Ranked> ranked = dyads.ranked();
        return asked.layout == Layout.MATRIX
                ? matrix(inquiry, asked, dyads, ranked, hints)
                : edges(inquiry, asked, dyads, ranked, hints);
    }

    /**
     * Events that occurred, where the question names no other status.
     *
     * @param pinned the moment of another question, as of which this one is answered too
     */
    Inquiry inquiry(EventQuery query, @Nullable Instant pinned, List<Mistake> mistakes) {
        return tallies.inquiry(query.orElse("status", List.of(Status.OCCURRED.word())), pinned, mistakes);
    }

    private InteractionsView edges(Inquiry inquiry, Asked asked, Dyads dyads, List<Ranked> ranked, List<String> hints) {
        List<Ranked> shown = ranked.subList(0, Math.min(asked.limit, ranked.size()));
        List<Dyad> pairs = shown.stream().map(Ranked::dyad).toList();
        List<Dyads.Row> rows = dyads.rows(pairs);
        if (rows.size() > Tallies.MOST_CELLS) {
            throw Problem.parameter(
                    "by",
                    "There are " + rows.size() + " rows; more than " + Tallies.MOST_CELLS
                            + " are not told. Ask for longer stretches, a shorter 'datetime' or a smaller 'limit'.");
        }
        UnaryOperator<String> names = names(
                pairs.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).toList(), inquiry);
        return new InteractionsView(
                rows.stream()
                        .map(row -> Interaction.of(row, asked.unit(), names, pair -> see(pair, asked)))
                        .toList(),
                null,
                null,
                dyads.events(),
                dyads.paired(),
                ranked.size(),
                asked.by == null ? null : dyads.before(),
                asked.by == null ? null : dyads.openStart(),
                left(null, ranked.subList(shown.size(), ranked.size())),
                EXPLANATION,
                hints,
                understood(inquiry, asked));
    }

    /** The same question at the list, where that has just their events. */
    private @Nullable String see(Dyad pair, Asked asked) {
        Address here = addresses.here();
        boolean direct = asked.level == ActorLevel.DIRECT;
        boolean narrow = here.value("actor_scope").filter("direct"::equals).isPresent()
                || here.value("date_match").filter("certain"::equals).isPresent();
        // There one scope holds for all actors of a question, and no stretch is one of first days.
        if (asked.by != null
                || here.value("between").isPresent()
                || here.value("status").filter(status -> status.contains("!")).isPresent()
                || direct && here.value("actor").isPresent()
                || !direct && narrow) {
            return null;
        }
        Address list = here.at(addresses.of("/v1/events"));
        for (String own : List.of("level", "shape", "limit")) {
            list = list.without(own);
        }
        list = list.with("between", pair.a() + "," + pair.b());
        list = here.value("status").isPresent() ? list : list.with("status", Status.OCCURRED.word());
        return (direct ? list.with("actor_scope", "direct") : list).toString();
    }

    private InteractionsView matrix(
            Inquiry inquiry, Asked asked, Dyads dyads, List<Ranked> ranked, List<String> hints) {
        Dyads.Square square = Dyads.square(ranked, asked.limit);
        Set<String> shown = new HashSet<>(square.actors());
        List<Ranked> left = ranked.stream()
                .filter(pair -> !shown.contains(pair.dyad().a())
                        || !shown.contains(pair.dyad().b()))
                .toList();
        long actors = left.stream()
                .flatMap(pair -> Stream.of(pair.dyad().a(), pair.dyad().b()))
                .filter(actor -> !shown.contains(actor))
                .distinct()
                .count();
        UnaryOperator<String> names = names(square.actors(), inquiry);
        return new InteractionsView(
                null,
                square.actors().stream()
                        .map(actor -> new InteractionsView.Member(actor, names.apply(actor)))
                        .toList(),
                square.rows(),
                dyads.events(),
                dyads.paired(),
                ranked.size(),
                null,
                null,
                left(actors, left),
                null,
                hints,
                understood(inquiry, asked));
    }

    private UnaryOperator<String> names(Collection<String> actors, Inquiry inquiry) {
        Map<String, String> names = labels.of(By.ACTOR, actors, inquiry.epoch());
        return actor -> names.getOrDefault(actor, actor);
    }

    private static InteractionsView.@Nullable Left left(@Nullable Long actors, List<Ranked> left) {
        return left.isEmpty()
                ? null
                : new InteractionsView.Left(
                        actors,
                        left.size(),
                        left.stream().mapToLong(Ranked::events).sum());
    }

    static Problem tooMany(ActorLevel level, @Nullable By by) {
        List<String> ways = new ArrayList<>();
        if (level == ActorLevel.DIRECT) {
            ways.add("'level=state'");
        }
        if (by != null) {
            ways.add("longer stretches than 'by=" + by.word() + "'");
        }
        ways.add("a shorter 'datetime', or an 'actor' or 'process'");
        return Problem.parameter(
                by == null ? "level" : "by",
                "More than " + Dyads.MOST + (by == null ? " pairs" : " pairs in stretches of time")
                        + " have events together, more than can be told; ask for " + String.join(", or ", ways) + ".");
    }

    private ObjectNode understood(Inquiry inquiry, Asked asked) {
        ObjectNode understood = tallies.understood(inquiry, inquiry.moment())
                .put("level", asked.level.word())
                .put("shape", asked.layout.word())
                .put("limit", asked.limit);
        if (asked.by != null) {
            understood.putArray("by").add(asked.by.word());
        }
        return understood;
    }
}
