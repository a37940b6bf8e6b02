package org.parley.analysis.positions;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Course;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Cursor;
import org.parley.http.Page;
import org.parley.position.PositionView;
import org.parley.record.PageShape;
import org.parley.timeline.EnteredMoves;
import org.parley.timeline.EnteredMoves.Entered;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Moves;
import org.parley.timeline.Moves.Days;
import org.parley.timeline.Moves.Move;
import org.parley.timeline.Moves.Place;
import org.parley.timeline.Moves.Placed;
import org.parley.timeline.Tallies;

/** Tells who moved how in a period. */
@ApplicationScoped
@Transactional
class Changes {
    /** Moves: some megabytes. */
    private static final int AT_ONCE = 10_000;

    /** Of the year 9999, beyond which there are none. */
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private final BoardQuestion questions;
    private final Moves moves;
    private final EnteredMoves asEntered;
    private final Tallies tallies;
    private final Addresses addresses;

    Changes(BoardQuestion questions, Moves moves, EnteredMoves asEntered, Tallies tallies, Addresses addresses) {
        this.questions = questions;
        this.moves = moves;
        this.asEntered = asEntered;
        this.tallies = tallies;
        this.addresses = addresses;
    }

    private record Change(PositionView position, Course.Step step, Place place) {
        Move move() {
            return step.move();
        }
    }

    /** Moves on the days asked for, in the order in which they count; what was there before decides what they changed. */
    Page<ChangeView> page(EventQuery query, ChangesShape shape, PageShape size) {
        Address here = addresses.here();
        @Nullable Cursor cursor = size.begin(here);
        BoardQuestion.Asked asked =
                questions.of(query, new BoardShape(null, shape.holder(), shape.state(), null), cursor);
        Inquiry inquiry = asked.inquiry();
        Days days = new Days(inquiry.firstDay(), inquiry.lastDay(), inquiry.isCertain());
        List<Change> changes = changes(asked, days, cursor == null ? null : place(cursor), size.size() + 1);
        boolean more = changes.size() > size.size();
        List<Change> shown = more ? changes.subList(0, size.size()) : changes;
        Map<Move, Entered> entered =
                asEntered.of(shown.stream().map(Change::move).toList());
        asked.understood().remove("at");
        return Page.of(
                        here,
                        shown.stream()
                                .map(change -> ChangeView.of(
                                        change.position(),
                                        change.step(),
                                        Board.view(change.move(), entered),
                                        days.hold(change.move())))
                                .toList(),
                        more ? next(shown.get(shown.size() - 1).place(), asked).text(here.filters()) : null,
                        asked.understood().put("limit", size.size()))
                .with(size.hints())
                .with(tallies.hints(inquiry, false));
    }

    private static Cursor next(Place last, BoardQuestion.Asked asked) {
        return Cursor.of(
                last.last().toEpochDay(),
                asked.inquiry().moment(),
                asked.day().toEpochDay(),
                last.first().toEpochDay(),
                last.startAt(),
                last.event(),
                last.ordinal());
    }

    private static Place place(Cursor cursor) {
        return new Place(day(cursor.number(0)), day(cursor.number(3)), cursor.moment(4), cursor.number(5), (short)
                cursor.number(6));
    }

    private static LocalDate day(long number) {
        if (Math.abs(number) > LAST_DAY) {
            throw Cursor.damaged();
        }
        return LocalDate.ofEpochDay(number);
    }

    /** Where only some states are wanted, more and more moves are looked at until there are enough of them. */
    private List<Change> changes(BoardQuestion.Asked asked, Days days, @Nullable Place begin, int most) {
        Map<String, PositionView> positions = new HashMap<>();
        asked.positions().forEach(position -> positions.put(position.id(), position));
        Inquiry ever = asked.inquiry().ever();
        List<Change> changes = new ArrayList<>();
        @Nullable Place after = begin;
        List<Placed> some;
        int size = most;
        do {
            some = moves.within(ever, positions.keySet(), days, after, size);
            steps(ever, some, positions).stream()
                    .filter(change ->
                            asked.wants(change.step().state(), change.step().standing()))
                    .limit(most - changes.size())
                    .forEach(changes::add);
            if (some.size() < size) {
                return changes;
            }
            after = some.get(size - 1).place();
            size = Math.min(size * 10, AT_ONCE);
        } while (changes.size() < most);
        return changes;
    }

    /** Each of these moves with the state that it met, which all moves of its position before it made; a few positions at a time. */
    private List<Change> steps(Inquiry ever, List<Placed> placed, Map<String, PositionView> positions) {
        Map<Move, Place> places = new HashMap<>();
        placed.forEach(each -> places.put(each.move(), each.place()));
        Set<String> moved = placed.stream().map(each -> each.move().position()).collect(Collectors.toSet());
        List<Change> changes = new ArrayList<>();
        for (List<String> some : moves.parts(ever, moved)) {
            moves.of(ever, some).forEach((id, made) -> {
                PositionView position = requireNonNull(positions.get(id));
                Course.of(position.holder(), made).steps().forEach(step -> {
                    @Nullable Place place = places.get(step.move());
                    if (place != null) {
                        changes.add(new Change(position, step, place));
                    }
                });
            });
        }
        changes.sort(Comparator.comparing(Change::place));
        return changes;
    }
}
