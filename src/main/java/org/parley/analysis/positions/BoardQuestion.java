package org.parley.analysis.positions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.event.MoveAct;
import org.parley.http.Choice;
import org.parley.http.Cursor;
import org.parley.http.Mistake;
import org.parley.position.PositionQuery;
import org.parley.position.PositionView;
import org.parley.position.Positions;
import org.parley.record.Chosen;
import org.parley.time.Period;
import org.parley.time.PeriodException;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;

/** Understands which positions are asked for; {@code topic} is theirs, all other filters choose the events that move them. */
@ApplicationScoped
class BoardQuestion {
    private final Tallies tallies;
    private final Positions positions;
    private final Clock clock;

    BoardQuestion(Tallies tallies, Positions positions, Clock clock) {
        this.tallies = tallies;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * What is asked. A cursor holds, after where its page begins, the moment of the first page and the day that it was about.
     *
     * @param positions those of the holder and on the topics, by id
     * @param day up to which moves count
     * @param states any of these; empty: any
     * @param standing null: whether or not
     * @param understood the question to be told
     */
    record Asked(
            Inquiry inquiry,
            List<PositionView> positions,
            LocalDate day,
            Set<MoveAct> states,
            @Nullable Boolean standing,
            ObjectNode understood) {

        /** The same of some of the positions. */
        Asked of(Predicate<PositionView> wanted) {
            return new Asked(inquiry, positions.stream().filter(wanted).toList(), day, states, standing, understood);
        }

        boolean wants(MoveAct state, boolean stands) {
            return (states.isEmpty() || states.contains(state)) && (standing == null || standing == stands);
        }
    }

    Asked of(EventQuery query, BoardShape shape, @Nullable Cursor cursor) {
        return cursor == null
                ? of(query, shape, null, null)
                : of(query, shape, cursor.moment(1), LocalDate.ofEpochDay(cursor.number(2)));
    }

    /**
     * @param pinned the moment of another question, as of which this one is answered too
     * @param told the day that it is about; null: what was asked
     */
    Asked of(EventQuery query, BoardShape shape, @Nullable Instant pinned, @Nullable LocalDate told) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<MoveAct> states = Chosen.words("state", shape.state(), MoveAct.class, mistakes);
        @Nullable
        Boolean standing =
                shape.standing() == null ? null : Choice.isTrue("standing", shape.standing(), true, mistakes);
        @Nullable LocalDate day = shape.at() == null ? null : day(shape.at(), mistakes);
        Inquiry inquiry = tallies.inquiry(query.without("topic"), pinned, mistakes);
        Mistake.tell(mistakes);
        LocalDate at = told != null ? told : day == null ? LocalDate.ofInstant(inquiry.now(), ZoneOffset.UTC) : day;
        ObjectNode understood = tallies.understood(inquiry, inquiry.moment());
        if (!states.isEmpty()) {
            states.forEach(understood.withArray("state")::addPOJO);
        }
        if (standing != null) {
            understood.put("standing", standing);
        }
        return new Asked(
                inquiry,
                chosen(shape.holder(), query.topic(), inquiry.epoch(), understood),
                at,
                states,
                standing,
                understood.put("at", at.toString()));
    }

    private List<PositionView> chosen(@Nullable String holder, List<String> topics, long epoch, ObjectNode understood) {
        PositionQuery whose = positions.understood(new PositionQuery(holder, null), epoch);
        if (whose.holder() != null) {
            understood.put("holder", whose.holder());
        }
        Set<String> about = Chosen.texts(topics);
        if (about.isEmpty()) {
            return positions.chosen(whose, epoch);
        }
        about.forEach(understood.withArray("topic")::add);
        return about.stream()
                .flatMap(topic -> positions.chosen(new PositionQuery(whose.holder(), topic), epoch).stream())
                .distinct()
                .toList();
    }

    private @Nullable LocalDate day(String text, List<Mistake> mistakes) {
        try {
            @Nullable LocalDate last = Period.parse(text, clock).lastDayTouched();
            if (last != null && !text.contains("/")) {
                return last;
            }
            mistakes.add(Mistake.parameter(
                    "at", "'" + text + "' is a stretch of time; one day was expected, such as 2025-03-27.", "today"));
        } catch (PeriodException e) {
            mistakes.add(Mistake.parameter("at", e.getMessage()));
        }
        return null;
    }
}
