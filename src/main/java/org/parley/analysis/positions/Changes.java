package org.parley.analysis.positions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Course;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Cursor;
import org.parley.http.Page;
import org.parley.position.PositionView;
import org.parley.record.PageShape;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Moves;
import org.parley.timeline.Moves.Entered;
import org.parley.timeline.Moves.Move;
import org.parley.timeline.Tallies;

/** Tells who moved how in a period. */
@ApplicationScoped
@Transactional
class Changes {
    private final BoardQuestion questions;
    private final Moves moves;
    private final Tallies tallies;
    private final Addresses addresses;

    Changes(BoardQuestion questions, Moves moves, Tallies tallies, Addresses addresses) {
        this.questions = questions;
        this.moves = moves;
        this.tallies = tallies;
        this.addresses = addresses;
    }

    private record Change(PositionView position, Course.Step step) {
        Move move() {
            return step.move();
        }
    }

    /** Days, inclusive; null: open. */
    private record Days(@Nullable LocalDate from, @Nullable LocalDate until) {
        boolean touch(Move move) {
            return (from == null || !move.last().isBefore(from))
                    && (until == null || !move.first().isAfter(until));
        }

        boolean hold(Move move) {
            return (from == null || !move.first().isBefore(from))
                    && (until == null || !move.last().isAfter(until));
        }
    }

    /** Moves on the days asked for, in the order in which they count; what was there before decides what they changed. */
    Page<ChangeView> page(EventQuery query, ChangesShape shape, PageShape size) {
        Address here = addresses.here();
        @Nullable Cursor cursor = size.begin(here);
        BoardQuestion.Asked asked =
                questions.of(query, new BoardShape(null, shape.holder(), shape.state(), null), cursor);
        Inquiry inquiry = asked.inquiry();
        Days days = new Days(inquiry.firstDay(), inquiry.lastDay());
        List<Change> changes = changes(asked, days, inquiry.isCertain());
        int from = cursor == null ? 0 : (int) Math.min(cursor.rank(0), changes.size());
        int until = Math.min(from + size.size(), changes.size());
        List<Change> shown = changes.subList(from, until);
        Map<Move, Entered> entered =
                moves.entered(shown.stream().map(Change::move).toList());
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
                        until < changes.size()
                                ? Cursor.of(until, inquiry.moment(), asked.day().toEpochDay())
                                        .text(here.filters())
                                : null,
                        asked.understood().put("limit", size.size()))
                .with(size.hints())
                .with(tallies.hints(inquiry, false));
    }

    private List<Change> changes(BoardQuestion.Asked asked, Days days, boolean certain) {
        Map<String, List<Move>> made = moves.of(
                asked.inquiry().ever(),
                asked.positions().stream().map(PositionView::id).toList());
        List<Change> changes = new ArrayList<>();
        for (PositionView position : asked.positions()) {
            Course.of(position.holder(), made.getOrDefault(position.id(), List.of())).steps().stream()
                    .filter(step -> certain ? days.hold(step.move()) : days.touch(step.move()))
                    .filter(step -> asked.wants(step.state(), step.standing()))
                    .forEach(step -> changes.add(new Change(position, step)));
        }
        changes.sort(Comparator.comparing((Change change) -> change.move().last())
                .thenComparing(change -> change.move().first())
                .thenComparing(change -> change.move().event()));
        return changes;
    }
}
