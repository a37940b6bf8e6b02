package org.parley.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.event.Times;

/**
 * A part of a window, by when events begin and how long they are; the slices of a window do not overlap.
 *
 * @param span of the rows in {@code revision_long} that are read; null: all rows, in the tables of every revision
 * @param from start, inclusive; null: open
 * @param before start, exclusive; null: open
 */
record Slice(
        @Nullable Short span,
        @Nullable Instant from,
        @Nullable Instant before) {

    static List<Slice> of(@Nullable Window window) {
        if (window == null) {
            return List.of(new Slice(null, null, null));
        }
        if (!window.looksBack() || window.from() == null) {
            return List.of(new Slice(null, window.from(), window.until()));
        }
        Instant month = window.from().minus(Times.MONTH);
        Instant year = window.from().minus(Times.YEAR);
        List<Slice> slices = new ArrayList<>();
        slices.add(new Slice((short) 2, null, month));
        slices.add(new Slice((short) 1, year, month));
        slices.add(new Slice(null, month, window.until()));
        return slices;
    }

    /** All of a window, where rows are not read in order of time. */
    static Slice whole(@Nullable Window window) {
        return new Slice(
                null,
                window == null || !window.certain() ? null : window.from(),
                window == null ? null : window.until());
    }

    boolean looksBack() {
        return span != null;
    }

    boolean isBounded() {
        return from != null || before != null;
    }

    /** Whether rows beyond the position can lie in it. */
    boolean reaches(@Nullable Position after, boolean down) {
        if (after == null) {
            return true;
        }
        return down
                ? from == null || !after.at().isBefore(from)
                : before == null || after.at().isBefore(before);
    }

    /** Only the tighter of two bounds on one side: PostgreSQL may begin at the looser. */
    String bounds(Sql sql, @Nullable Position after, boolean down) {
        StringBuilder text = new StringBuilder();
        boolean fromHolds =
                after != null && !down && (from == null || !after.at().isBefore(from));
        boolean beforeHolds =
                after != null && down && (before == null || after.at().isBefore(before));
        if (after != null) {
            text.append(" and (p.start_at, p.event_id) ").append(down ? "<" : ">");
            text.append(" (")
                    .append(sql.bind(after.at()))
                    .append(", ")
                    .append(sql.bind(after.event()))
                    .append(")");
        }
        if (from != null && !fromHolds) {
            text.append(" and p.start_at >= ").append(sql.bind(from));
        }
        if (before != null && !beforeHolds) {
            text.append(" and p.start_at < ").append(sql.bind(before));
        }
        return text.toString();
    }
}
