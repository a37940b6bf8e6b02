package org.parley.timeline;

import java.time.Instant;
import java.util.List;

/**
 * How many events have what they are counted by.
 *
 * @param asOf the moment of the record as known
 * @param cells in no order; may be empty
 * @param left what the cells leave out because others have more
 * @param events how many there are, each once, however many cells it is in
 * @param vague those of them that do not lie on a single day
 */
public record Tally(Instant asOf, List<Cell> cells, List<Left> left, long events, long vague) {
    /** The number of the stretch of time of events whose begin is open. */
    public static final int OPEN = EventCount.OPEN;

    /**
     * One combination.
     *
     * @param stretch number of the day, week, month …, or {@link #OPEN}; 0 where time is not counted by
     * @param values ids, slugs and words of what else is counted by, in that order
     */
    public record Cell(int stretch, List<String> values, long events, long vague) {}

    /**
     * @param values how many are left out
     * @param events the sum of their counts
     */
    public record Left(By by, long values, long events) {}
}
