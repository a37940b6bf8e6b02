package org.parley.analysis.contradictions;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Course;
import org.parley.event.MoveAct;
import org.parley.event.Stance;
import org.parley.timeline.Moves.Move;

/**
 * An actor's turn on one position, from agreeing to refusing or back: two of its moves with none of either kind between.
 *
 * @param least the fewest days that may lie between them, from 0
 * @param most the most such days; null: an end is open
 */
record Swing(Move before, Move after, long least, @Nullable Long most) {
    private static final int FIRST_YEAR = 2;
    private static final int LAST_YEAR = 9998;
    private static final Set<Stance> AGREEING = Set.of(Stance.ACCEPTS, Stance.ACCEPTS_IN_PART);

    static Swing of(Move before, Move after) {
        return new Swing(
                before,
                after,
                Math.max(0, ChronoUnit.DAYS.between(before.last(), after.first())),
                before.first().getYear() < FIRST_YEAR || after.last().getYear() > LAST_YEAR
                        ? null
                        : Long.valueOf(ChronoUnit.DAYS.between(before.first(), after.last())));
    }

    /**
     * Of moves of one position in the order in which they count.
     *
     * @param within days that may at least lie between
     */
    static List<Swing> of(List<Move> moves, long within) {
        List<Swing> swings = new ArrayList<>();
        Map<String, Move> last = new HashMap<>();
        for (Move move : moves) {
            boolean agrees = agrees(move);
            if (agrees || refuses(move)) {
                @Nullable Move before = last.put(move.by(), move);
                if (before != null && agrees(before) != agrees) {
                    Swing swing = of(before, move);
                    if (swing.least <= within) {
                        swings.add(swing);
                    }
                }
            }
        }
        return swings;
    }

    /** What a holder refuses of its own while it stands, after it had stated it. */
    static List<Swing> own(Course course) {
        List<Swing> swings = new ArrayList<>();
        @Nullable Move stated = null;
        for (Course.Step step : course.steps()) {
            Move move = step.move();
            if (move.by().equals(course.holder())) {
                if (refuses(move) && step.standing() && stated != null) {
                    swings.add(of(stated, move));
                }
                stated = move.act().stance() == Stance.DEMANDS ? move : stated;
            }
        }
        return swings;
    }

    private static boolean agrees(Move move) {
        return AGREEING.contains(move.act().stance());
    }

    private static boolean refuses(Move move) {
        return move.act() == MoveAct.REJECTED;
    }
}
