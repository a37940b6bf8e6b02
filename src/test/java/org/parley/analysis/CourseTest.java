package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.event.EventKind;
import org.parley.event.MoveAct;
import org.parley.timeline.Moves.Move;

/** What a position comes to is what a reader finds who looks back from the day at each move. */
class CourseTest {
    private static final LocalDate BEGIN = LocalDate.of(1894, 1, 1);
    private static final String HOLDER = "runenland";
    private static final List<String> ACTORS = List.of(HOLDER, "talmark", "seereich");
    private static final int ROUNDS = 2_000;
    private static final int WORLDS = 100;

    private static Move move(int number, MoveAct act, String by, LocalDate first, LocalDate last) {
        return new Move("toll", act, by, first, last, "m" + number, "A move", EventKind.values()[0], number, (short) 0);
    }

    private static Move move(int day, MoveAct act, String by) {
        return move(day, act, by, BEGIN.plusDays(day), BEGIN.plusDays(day));
    }

    private static Course course(Move... moves) {
        return Course.of(HOLDER, List.of(moves));
    }

    private static List<Move> random(Random dice) {
        List<Move> moves = new ArrayList<>();
        LocalDate last = BEGIN;
        for (int i = dice.nextInt(9); i > 0; i--) {
            last = last.plusDays(dice.nextInt(4));
            LocalDate first = dice.nextInt(4) == 0 ? last.minusDays(dice.nextInt(10)) : last;
            moves.add(move(
                    i,
                    MoveAct.values()[dice.nextInt(MoveAct.values().length)],
                    ACTORS.get(dice.nextInt(ACTORS.size())),
                    first,
                    last));
        }
        return moves;
    }

    /** Looks back for what closed it last, and whether its holder has opened it since. */
    private static boolean stands(List<Move> moves) {
        for (int i = moves.size() - 1; i >= 0; i--) {
            Move move = moves.get(i);
            if (move.act().closes()) {
                return false;
            }
            boolean closedBefore =
                    moves.subList(0, i).stream().anyMatch(before -> before.act().closes());
            if (!closedBefore || move.by().equals(HOLDER) && move.act().reopens()) {
                return true;
            }
        }
        return true;
    }

    /** Looks back for the last act that is not merely said again, or that opened it. */
    private static @Nullable MoveAct state(List<Move> moves) {
        for (int i = moves.size() - 1; i >= 0; i--) {
            Move move = moves.get(i);
            boolean opens = !stands(moves.subList(0, i)) && stands(moves.subList(0, i + 1));
            if (i == 0 || opens || !move.act().leavesState()) {
                return move.act();
            }
        }
        return null;
    }

    @Test
    void theStateIsTheOneThatLookingBackFinds() {
        Random dice = new Random(20);
        for (int round = 0; round < ROUNDS; round++) {
            List<Move> moves = random(dice);
            LocalDate day = BEGIN.plusDays(dice.nextInt(30));
            List<Move> made =
                    moves.stream().filter(move -> !move.last().isAfter(day)).toList();
            Course course = Course.of(HOLDER, moves).until(day);
            assertThat(course.steps()).extracting(Course.Step::move).isEqualTo(made);
            if (!made.isEmpty()) {
                assertThat(course.last().state()).as("%s", made).isEqualTo(state(made));
                assertThat(course.last().standing()).as("%s", made).isEqualTo(stands(made));
                assertThat(course.byActor().keySet())
                        .isEqualTo(Map.copyOf(own(made)).keySet());
                course.byActor()
                        .forEach((actor, step) -> assertThat(step.move().act())
                                .as("%s of %s", actor, made)
                                .isEqualTo(own(made).get(actor)));
            }
        }
    }

    private static Map<String, MoveAct> own(List<Move> made) {
        Map<String, MoveAct> own = new TreeMap<>();
        for (int i = 0; i < made.size(); i++) {
            boolean opens = !stands(made.subList(0, i)) && stands(made.subList(0, i + 1));
            Move move = made.get(i);
            own.merge(move.by(), move.act(), (old, act) -> act.leavesState() && !opens ? old : act);
        }
        return own;
    }

    @Test
    void whatMayHaveBeenDoneByTheDayIsNeitherDoneNorUndone() {
        Random dice = new Random(21);
        for (int round = 0; round < ROUNDS; round++) {
            List<Move> moves = random(dice);
            LocalDate day = BEGIN.plusDays(dice.nextInt(30));
            Course course = Course.of(HOLDER, moves);
            assertThat(course.possible(day))
                    .allMatch(move -> move.last().isAfter(day) && !move.first().isAfter(day))
                    .hasSize((int) moves.stream()
                            .filter(move ->
                                    move.last().isAfter(day) && !move.first().isAfter(day))
                            .count());
        }
    }

    /** Every vague move is laid on a day of its own choice, a hundred times. */
    @Test
    void whatIsCertainHoldsWhateverTheDays() {
        Random dice = new Random(22);
        int certain = 0;
        int decidedOtherwise = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Move> moves = random(dice);
            Course course = Course.of(HOLDER, moves);
            if (moves.isEmpty()) {
                continue;
            }
            boolean same = true;
            for (int world = 0; world < WORLDS; world++) {
                Course other = Course.of(HOLDER, settled(moves, dice));
                same = same
                        && other.last().state() == course.last().state()
                        && other.last().standing() == course.last().standing();
            }
            assertThat(same || !course.isCertain()).as("%s", moves).isTrue();
            certain += course.isCertain() ? 1 : 0;
            decidedOtherwise += same ? 0 : 1;
        }
        assertThat(certain).isBetween(ROUNDS / 2, ROUNDS - decidedOtherwise);
        assertThat(decidedOtherwise).isPositive();
    }

    /** In the order of the days on which they were made in one of the worlds that the record allows. */
    private static List<Move> settled(List<Move> moves, Random dice) {
        return moves.stream()
                .map(move -> {
                    int days = (int) ChronoUnit.DAYS.between(move.first(), move.last());
                    LocalDate day = move.first().plusDays(dice.nextInt(days + 1));
                    return move((int) move.revision(), move.act(), move.by(), day, day);
                })
                .sorted(Comparator.comparing(Move::last))
                .toList();
    }

    @Test
    void onlyItsHolderOpensItAgain() {
        Course closed = course(move(0, MoveAct.RAISED, HOLDER), move(5, MoveAct.WITHDRAWN, HOLDER));
        assertThat(closed.last().standing()).isFalse();
        assertThat(closed.daysStanding(BEGIN.plusDays(20))).isEqualTo(5);
        Course other = course(
                move(0, MoveAct.RAISED, HOLDER),
                move(5, MoveAct.WITHDRAWN, HOLDER),
                move(6, MoveAct.REITERATED, "talmark"));
        assertThat(other.last().standing()).isFalse();
        assertThat(other.last().state()).isEqualTo(MoveAct.WITHDRAWN);
        assertThat(other.daysStanding(BEGIN.plusDays(20))).isEqualTo(5);
        Course own = course(
                move(0, MoveAct.RAISED, HOLDER),
                move(5, MoveAct.WITHDRAWN, HOLDER),
                move(6, MoveAct.REITERATED, HOLDER));
        assertThat(own.last().standing()).isTrue();
        assertThat(own.last().state()).isEqualTo(MoveAct.REITERATED);
        assertThat(own.daysStanding(BEGIN.plusDays(20))).isEqualTo(20);
    }
}
