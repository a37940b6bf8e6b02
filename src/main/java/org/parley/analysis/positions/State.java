package org.parley.analysis.positions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.analysis.Course;
import org.parley.analysis.Course.Step;
import org.parley.event.Codes;
import org.parley.event.EventKind;
import org.parley.event.Stance;
import org.parley.position.PositionView;
import org.parley.timeline.Moves.Move;

/**
 * How a position stands on a day: what its moves came to that were made by then. The moves themselves are not kept; a position may have
 * many thousands.
 *
 * @param reiterated how often its holder said it again
 * @param supported how often somebody other did
 * @param daysStanding from its first move to the day, or to the move that closed it
 * @param byActor the move that each actor's own come to
 * @param offered whether what first stated it was an act of cooperation
 * @param certain whether its moves come to the same in whatever order their days allow
 * @param possible moves that may have been made by the day, but need not
 */
record State(
        PositionView position,
        int moves,
        long reiterated,
        long supported,
        long daysStanding,
        Step first,
        Step last,
        Map<String, Step> byActor,
        boolean offered,
        boolean certain,
        List<Move> possible) {

    /**
     * Acts of cooperation, as PLOVER calls them: what is first stated so is an offer. Not {@code SUPPORT}: in what several agree on each
     * may demand what it likes of others.
     */
    private static final Set<String> OFFERING = Set.of("AGREE", "CONCEDE", "COOPERATE", "AID");

    /**
     * Nothing where nobody had moved it.
     *
     * @param made its moves in the order in which they count
     */
    static Optional<State> of(PositionView position, List<Move> made, LocalDate day) {
        Course all = Course.of(position.holder(), made);
        Course course = all.until(day);
        return course.isEmpty()
                ? Optional.empty()
                : Optional.of(new State(
                        position,
                        course.steps().size(),
                        course.reiterated(true),
                        course.reiterated(false),
                        course.daysStanding(day),
                        course.first(),
                        course.last(),
                        course.byActor(),
                        isOffered(course),
                        all.isCertain(day),
                        all.possible(day)));
    }

    /** Whether none of the moves was made by the day for certain, but one may have been. */
    static boolean isUndecided(List<Move> made, LocalDate day) {
        return made.stream().allMatch(move -> move.last().isAfter(day))
                && made.stream().anyMatch(move -> !move.first().isAfter(day));
    }

    private static boolean isOffered(Course course) {
        return course.steps().stream()
                .map(Step::move)
                .filter(move -> move.act().stance() == Stance.DEMANDS)
                .findFirst()
                .map(Move::kind)
                .map(EventKind::codes)
                .map(Codes::plover)
                .filter(OFFERING::contains)
                .isPresent();
    }

    /** The moves that are told. */
    Stream<Move> shown() {
        return Stream.concat(Stream.of(first.move(), last.move()), possible.stream());
    }
}
