package org.parley.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.MoveAct;
import org.parley.timeline.Moves.Move;

/**
 * What became of a position: its moves in the order in which they count, each with the state after it. The state is the act of the last
 * move by anyone; what is merely reiterated or disputed leaves the state that there was. An act that closes ends it, until its holder
 * raises, reiterates or hardens it again.
 */
public record Course(String holder, List<Step> steps) {

    /**
     * A move and what it led to.
     *
     * @param before the state that it met; null: the first
     * @param standing whether the position stands after it
     * @param reopened whether it was closed before, and its holder made it stand again
     */
    public record Step(Move move, @Nullable MoveAct before, MoveAct state, boolean standing, boolean reopened) {}

    /** Of moves in the order in which they count. */
    public static Course of(String holder, List<Move> moves) {
        List<Step> steps = new ArrayList<>();
        @Nullable MoveAct state = null;
        boolean standing = true;
        for (Move move : moves) {
            MoveAct act = move.act();
            boolean reopens = !standing && act.reopens() && move.by().equals(holder);
            MoveAct after = state == null || reopens || !act.leavesState() ? act : state;
            standing = !act.closes() && (standing || reopens);
            steps.add(new Step(move, state, after, standing, reopens));
            state = after;
        }
        return new Course(holder, List.copyOf(steps));
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Of what may have been done by a day what was done for certain. */
    public Course until(LocalDate day) {
        return new Course(
                holder,
                steps.stream().filter(step -> !step.move().last().isAfter(day)).toList());
    }

    /** What may have been done by a day, but need not. */
    public List<Move> possible(LocalDate day) {
        return steps.stream()
                .map(Step::move)
                .filter(move -> move.last().isAfter(day) && !move.first().isAfter(day))
                .toList();
    }

    public Step first() {
        return steps.get(0);
    }

    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /**
     * Whether its moves come to the same in whatever order their days allow: whether none that matters may have changed places with that
     * which left the last state, with the last that closed the position, or with the last that opened it again.
     */
    public boolean isCertain() {
        boolean any = steps.stream().allMatch(step -> step.move().act().leavesState());
        return Stream.of(last(Course::isSetting), last(step -> step.move().act().closes()), last(Step::reopened))
                .flatMap(Optional::stream)
                .map(steps::indexOf)
                .allMatch(one -> IntStream.range(0, steps.size())
                        .filter(other -> any || matters(steps.get(other).move()))
                        .noneMatch(other -> mayChangePlaces(Math.min(one, other), Math.max(one, other))));
    }

    /** Whether it stands on a day as it does whatever its moves' days, those too that may have been made by then. */
    public boolean isCertain(LocalDate day) {
        Course made = until(day);
        return made.isCertain() && possible(day).stream().noneMatch(made::matters);
    }

    private Optional<Step> last(Predicate<Step> such) {
        return steps.stream().filter(such).reduce((before, after) -> after);
    }

    private static boolean isSetting(Step step) {
        return step.before() == null || step.reopened() || !step.move().act().leavesState();
    }

    private boolean matters(Move move) {
        MoveAct act = move.act();
        return !act.leavesState()
                || act.reopens() && move.by().equals(holder) && steps.stream().anyMatch(step -> !step.standing());
    }

    /** Of two of one day the order is that of the list. */
    private boolean mayChangePlaces(int before, int after) {
        return before != after
                && steps.get(before)
                        .move()
                        .last()
                        .isAfter(steps.get(after).move().first());
    }

    /** The move that each actor's own come to. */
    public Map<String, Step> byActor() {
        Map<String, Step> last = new TreeMap<>();
        for (Step step : steps) {
            Move move = step.move();
            boolean leaves = move.act().leavesState() && !step.reopened() && last.containsKey(move.by());
            if (!leaves) {
                last.put(move.by(), step);
            }
        }
        return last;
    }

    /** How often its holder, or else somebody other, said it again. */
    public long reiterated(boolean byHolder) {
        return steps.stream()
                .map(Step::move)
                .filter(move -> move.act() == MoveAct.REITERATED && move.by().equals(holder) == byHolder)
                .count();
    }

    /** From the day of the first move to the day, or to the last move that closed it. */
    public long daysStanding(LocalDate day) {
        LocalDate end = day;
        for (int i = steps.size() - 1; i >= 0 && !steps.get(i).standing(); i--) {
            end = steps.get(i).move().last();
        }
        return ChronoUnit.DAYS.between(first().move().last(), end);
    }
}
