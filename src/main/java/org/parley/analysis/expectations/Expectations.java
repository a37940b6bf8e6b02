package org.parley.analysis.expectations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Labels;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Cursor;
import org.parley.http.Limit;
import org.parley.http.Mistake;
import org.parley.record.Chosen;
import org.parley.time.Period;
import org.parley.time.PeriodException;
import org.parley.timeline.ActorLevel;
import org.parley.timeline.By;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Foreseen;
import org.parley.timeline.Foreseen.Awaited;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;

/** Tells what fell due, what became of it, and how often each actor's deadlines were met. */
@ApplicationScoped
class Expectations {
    private final Foreseen foreseen;
    private final Reckoning reckoning;
    private final Tallies tallies;
    private final Labels labels;
    private final Addresses addresses;
    private final Clock clock;

    Expectations(
            Foreseen foreseen, Reckoning reckoning, Tallies tallies, Labels labels, Addresses addresses, Clock clock) {
        this.foreseen = foreseen;
        this.reckoning = reckoning;
        this.tallies = tallies;
        this.labels = labels;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * What is told.
     *
     * @param due null: whenever it falls due
     * @param states none: all
     * @param after the last of the page before; null: the first page
     */
    private record Asked(
            @Nullable Period due,
            boolean certain,
            Set<DueState> states,
            ActorLevel level,
            int limit,
            Reckoned.@Nullable Place after) {
        boolean isDue(Awaited awaited) {
            return due == null
                    || (certain
                            ? Reckoning.due(awaited).span().within(due)
                            : Reckoning.due(awaited).span().touches(due));
        }

        boolean tells(Reckoned one) {
            return states.isEmpty() || states.contains(one.fate().state());
        }

        boolean isBefore(Reckoned one) {
            return after == null || one.place().compareTo(after) > 0;
        }
    }

    /** All of it is read, and the first of what comes after the page before is kept. */
    private static final class Taken {
        final Asked asked;
        final Balances balances;
        final FirstFew<Reckoned> page;
        int total;

        Taken(Asked asked) {
            this.asked = asked;
            balances = new Balances(asked.level);
            page = new FirstFew<>(Comparator.comparing(Reckoned::place), asked.limit + 1);
        }

        void take(Reckoned one) {
            balances.add(one);
            if (asked.tells(one)) {
                total++;
                if (asked.isBefore(one)) {
                    page.add(one);
                }
            }
        }
    }

    ExpectationsView of(EventQuery query, ExpectationShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int limit = Limit.COUNT.of(shape.limit(), mistakes, hints);
        hints.replaceAll(hint -> hint + ".");
        Address here = addresses.here();
        @Nullable Cursor cursor = shape.cursor() == null ? null : Cursor.read(shape.cursor(), here.filters());
        // Of later pages too: what is due today, and what is overdue, is asked as it was on the first.
        Instant now = cursor == null ? clock.instant() : cursor.moment(3);
        Asked asked = new Asked(
                due(shape.due(), now, mistakes),
                "certain".equals(query.dateMatch()),
                Chosen.words("state", shape.state(), DueState.class, mistakes),
                ActorLevel.orState(shape.level(), mistakes),
                limit,
                cursor == null ? null : new Reckoned.Place(day(cursor.text(0)), cursor.text(1)));
        Inquiry inquiry = tallies.inquiry(query, cursor == null ? null : cursor.moment(2), mistakes);
        Mistake.tell(mistakes);
        Taken taken = new Taken(asked);
        Reckoning.Moment moment = new Reckoning.Moment(inquiry, now);
        foreseen.each(
                inquiry,
                asked.due,
                asked::isDue,
                some -> reckoning.of(some, moment).forEach(one -> taken.take(one)));
        hints.addAll(tallies.hints(inquiry, taken.balances.all().all() == 0 && asked.due == null));
        hints.addAll(hints(taken, asked));
        return view(taken, asked, moment, here, hints, understood(inquiry, shape, asked, now));
    }

    private ExpectationsView view(
            Taken taken,
            Asked asked,
            Reckoning.Moment moment,
            Address here,
            List<String> hints,
            ObjectNode understood) {
        List<Reckoned> found = taken.page.all();
        boolean more = found.size() > asked.limit;
        List<Reckoned> page = more ? found.subList(0, asked.limit) : found;
        @Nullable String next = more ? next(page.get(page.size() - 1).place(), moment, here) : null;
        return new ExpectationsView(
                reckoning.views(page, moment),
                taken.total,
                ExpectationsView.Summary.of(taken.balances, names(taken.balances, moment.inquiry())),
                next,
                next == null ? null : here.with("cursor", next).toString(),
                here.without("cursor").toString(),
                here.toString(),
                hints,
                understood);
    }

    private static String next(Reckoned.Place last, Reckoning.Moment moment, Address here) {
        return Cursor.of(last.day(), last.id(), moment.inquiry().moment(), moment.now())
                .text(here.filters());
    }

    private Map<String, String> names(Balances balances, Inquiry inquiry) {
        List<String> actors = Stream.of(balances.setBy(), balances.setFor())
                .flatMap(List::stream)
                .map(Map.Entry::getKey)
                .toList();
        return labels.of(By.ACTOR, actors, inquiry.epoch());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Cursor.damaged();
        }
    }

    private static @Nullable Period due(@Nullable String text, Instant now, List<Mistake> mistakes) {
        try {
            return text == null ? null : Period.parse(text, Clock.fixed(now, ZoneOffset.UTC));
        } catch (PeriodException e) {
            mistakes.add(Mistake.parameter("due", e.getMessage()));
            return null;
        }
    }

    private static List<String> hints(Taken taken, Asked asked) {
        List<String> hints = new ArrayList<>();
        int all = taken.balances.all().all();
        if (all == 0 && asked.due != null) {
            hints.add("Nothing recorded falls due in that period under these filters; leave 'due' out to see all.");
        }
        if (all > 0 && taken.total == 0) {
            hints.add(all + " fall due under these filters, but none of them is in such a state.");
        }
        if (taken.balances.left() > 0) {
            hints.add("The summary has the " + Balances.MOST + " actors with most; ask for others with 'actor'.");
        }
        return hints;
    }

    private ObjectNode understood(Inquiry inquiry, ExpectationShape shape, Asked asked, Instant now) {
        ObjectNode understood = tallies.understood(inquiry, inquiry.moment())
                .put("level", asked.level.word())
                .put("limit", asked.limit);
        if (shape.due() != null) {
            understood.put("due", Period.resolved(shape.due(), now));
        }
        if (!asked.states.isEmpty()) {
            ArrayNode states = understood.putArray("state");
            Arrays.stream(DueState.values()).filter(asked.states::contains).forEach(state -> states.add(state.word()));
        }
        return understood;
    }
}
