package org.parley.analysis.positions;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Course;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Cursor;
import org.parley.http.Page;
import org.parley.http.Problem;
import org.parley.position.PositionView;
import org.parley.record.PageShape;
import org.parley.timeline.EnteredMoves;
import org.parley.timeline.EnteredMoves.Entered;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Moves;
import org.parley.timeline.Moves.Move;
import org.parley.timeline.Tallies;

/** Tells how positions stand and how they came to. */
@ApplicationScoped
@Transactional
public class Board {
    /** Of positions in a hint. */
    private static final int MOST_NAMED = 5;

    /** Parameters that do not choose the moves, but the positions, or how much is told. */
    private static final List<String> NO_MOVES =
            List.of("topic", "holder", "state", "standing", "level", "limit", "cursor", "table");

    private final BoardQuestion questions;
    private final Moves moves;
    private final EnteredMoves asEntered;
    private final Tallies tallies;
    private final Addresses addresses;

    Board(BoardQuestion questions, Moves moves, EnteredMoves asEntered, Tallies tallies, Addresses addresses) {
        this.questions = questions;
        this.moves = moves;
        this.asEntered = asEntered;
        this.tallies = tallies;
        this.addresses = addresses;
    }

    /** Positions that somebody had moved by the day, by id. */
    Page<StandingView> page(EventQuery query, BoardShape shape, PageShape size) {
        Address here = addresses.here();
        @Nullable Cursor cursor = size.begin(here);
        BoardQuestion.Asked asked = questions.of(query, shape, cursor);
        @Nullable String after = cursor == null ? null : cursor.text(0);
        List<String> undecided = new ArrayList<>();
        List<State> found = states(asked, after, size.size() + 1, undecided);
        boolean more = found.size() > size.size();
        List<State> shown = more ? found.subList(0, size.size()) : found;
        @Nullable
        String next = more
                ? Cursor.of(
                                shown.get(shown.size() - 1).position().id(),
                                asked.inquiry().moment(),
                                asked.day().toEpochDay())
                        .text(here.filters())
                : null;
        return Page.of(here, views(shown, here), next, asked.understood().put("limit", size.size()))
                .with(size.hints())
                .with(undecided(undecided))
                .with(tallies.hints(asked.inquiry(), false));
    }

    private static List<String> undecided(List<String> positions) {
        return positions.isEmpty()
                ? List.of()
                : List.of(
                        "Not told, because their first moves are too vague to tell whether they were made by that day: "
                                + positions.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                                + (positions.size() > MOST_NAMED
                                        ? " and " + (positions.size() - MOST_NAMED) + " more."
                                        : "."));
    }

    /**
     * @param asked whose filters choose the moves
     */
    private List<StandingView> views(List<State> states, Address asked) {
        Map<Move, Entered> entered =
                asEntered.of(states.stream().flatMap(State::shown).toList());
        return states.stream()
                .map(state -> StandingView.of(state, move -> view(move, entered), history(state, asked)))
                .toList();
    }

    /** All moves of one position under the same filters. */
    private String history(State state, Address asked) {
        Address filters = asked;
        for (String other : NO_MOVES) {
            filters = filters.without(other);
        }
        return filters.at(addresses.of(
                        "/v1/analysis/positions/" + state.position().id() + "/history"))
                .toString();
    }

    /**
     * For a profile: the positions that events which answer have moved, as they stand today.
     *
     * @param asked the address of the question
     * @param wanted which of them
     * @param most of those that are told
     * @param moment of the record
     */
    public Standings standings(
            EventQuery query, Address asked, Predicate<PositionView> wanted, int most, Instant moment) {
        List<State> all = states(query, wanted, moment);
        List<State> shown = all.stream()
                .sorted(Comparator.comparing(
                                (State state) -> state.last().move().last())
                        .reversed())
                .limit(most)
                .toList();
        long standing = all.stream().filter(state -> state.last().standing()).count();
        return new Standings(all.size(), standing, views(shown, asked));
    }

    /**
     * Ids of the positions that events which answer have moved.
     *
     * @param wanted which of them
     */
    public Set<String> moved(EventQuery query, Predicate<PositionView> wanted, Instant moment) {
        return states(query, wanted, moment).stream()
                .map(state -> state.position().id())
                .collect(Collectors.toSet());
    }

    private List<State> states(EventQuery query, Predicate<PositionView> wanted, Instant moment) {
        return states(questions.of(query, BoardShape.ALL, moment, null).of(wanted), null, Integer.MAX_VALUE);
    }

    /** Those that are wanted, by id, from a place on. */
    List<State> states(BoardQuestion.Asked asked, @Nullable String after, int most) {
        return states(asked, after, most, new ArrayList<>());
    }

    /**
     * @param undecided gets the ids of those that may have been moved by the day, but need not
     */
    private List<State> states(BoardQuestion.Asked asked, @Nullable String after, int most, List<String> undecided) {
        Map<String, PositionView> positions = asked.positions().stream()
                .filter(position -> after == null || position.id().compareTo(after) > 0)
                .collect(Collectors.toMap(PositionView::id, Function.identity()));
        List<State> found = new ArrayList<>();
        for (List<String> some : moves.parts(asked.inquiry(), positions.keySet())) {
            if (found.size() < most) {
                Map<String, List<Move>> made = moves.of(asked.inquiry(), some);
                some.stream()
                        .filter(id -> State.isUndecided(made.getOrDefault(id, List.of()), asked.day()))
                        .forEach(undecided::add);
                some.stream()
                        .flatMap(
                                id -> State.of(
                                        requireNonNull(positions.get(id)),
                                        made.getOrDefault(id, List.of()),
                                        asked.day())
                                        .stream())
                        .filter(state ->
                                asked.wants(state.last().state(), state.last().standing()))
                        .limit(most - found.size())
                        .forEach(found::add);
            }
        }
        return found;
    }

    static MoveView view(Move move, Map<Move, Entered> entered) {
        return MoveView.of(move, requireNonNull(entered.get(move)));
    }

    /** What became of one. */
    CourseView history(String id, EventQuery query, @Nullable String at) {
        if (!query.topic().isEmpty()) {
            throw Problem.parameter("topic", "A position has one topic, so it chooses nothing here; leave it out.");
        }
        BoardQuestion.Asked asked = questions.of(query, new BoardShape(at, null, List.of(), null), null);
        PositionView position = asked.positions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("position", id));
        List<Move> made = moves.of(asked.inquiry(), List.of(id)).getOrDefault(id, List.of());
        Optional<State> state = State.of(position, made, asked.day());
        Course all = Course.of(position.holder(), made);
        Course told = at == null ? all : all.until(asked.day());
        Map<Move, Entered> entered = asEntered.of(made);
        return new CourseView(
                state.map(stands ->
                                StandingView.of(stands, move -> view(move, entered), history(stands, addresses.here())))
                        .orElse(null),
                told.steps().stream()
                        .map(step -> ChangeView.of(position, step, view(step.move(), entered), true))
                        .toList(),
                tallies.hints(asked.inquiry(), false),
                asked.understood());
    }
}
