package org.parley.analysis.counts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.http.Mistake;
import org.parley.time.CalendarUnit;
import org.parley.timeline.By;
import org.parley.timeline.Tally;
import org.parley.timeline.Tally.Cell;

/**
 * The rows of a table of counts: by time without gaps, then by count.
 *
 * @param items one a combination
 * @param before events before the first stretch; null where it is not counted by time alone
 * @param openStart events whose begin is open; null where time is not counted by
 */
record Rows(
        List<ObjectNode> items,
        @Nullable Long before,
        @Nullable Long openStart) {
    /** Most events first; then by name, so that equal ones do not change places. */
    private static final Comparator<Cell> BY_COUNT =
            Comparator.comparingLong(Cell::events).reversed().thenComparing(cell -> String.join("\n", cell.values()));

    /**
     * The stretch that is asked for.
     *
     * @param first null: as far back as there are events
     * @param last inclusive; null: as far on as there are events
     */
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** What a value is called. */
    interface Names {
        Optional<String> of(By by, String value);
    }

    /**
     * @throws org.parley.http.Problem BAD_PARAMETER for more rows than {@code most}
     */
    static Rows of(Tally tally, List<By> by, Days days, Names names, int most) {
        Optional<By> time = by.stream().filter(By::isTime).findFirst();
        if (time.isPresent()) {
            return byTime(tally.cells(), by, time.get(), days, names, most);
        }
        check(tally.cells().size(), by, most, null);
        List<ObjectNode> items = tally.cells().stream()
                .sorted(BY_COUNT)
                .map(cell -> row(cell, by, names))
                .toList();
        return new Rows(items, null, null);
    }

    private static Rows byTime(List<Cell> cells, List<By> by, By time, Days days, Names names, int most) {
        CalendarUnit unit = time.unit().orElseThrow();
        int first = first(cells, unit, days);
        int last = last(cells, unit, days);
        Map<List<String>, Map<Integer, Cell>> rows = new HashMap<>();
        long before = 0;
        long openStart = 0;
        for (Cell cell : cells) {
            if (cell.stretch() == Tally.OPEN) {
                openStart += cell.events();
            } else if (cell.stretch() < first) {
                before += cell.events();
            } else {
                rows.computeIfAbsent(cell.values(), values -> new HashMap<>()).put(cell.stretch(), cell);
            }
        }
        if (by.size() == 1 && days.first != null && days.last != null) {
            // Nothing happened in it: that is what is asked.
            rows.putIfAbsent(List.of(), Map.of());
        }
        long count = rows.isEmpty() ? 0 : (last - first + 1L) * rows.size();
        check(Math.max(count, cells.size()), by, most, new Range(unit, first, last, rows.size()));
        List<Cell> order = rows.entrySet().stream()
                .map(row -> new Cell(0, row.getKey(), sum(row.getValue()), 0))
                .sorted(BY_COUNT)
                .toList();
        List<ObjectNode> items = new ArrayList<>();
        for (int stretch = first; stretch <= last && !rows.isEmpty(); stretch++) {
            for (Cell value : order) {
                Cell none = new Cell(stretch, value.values(), 0, 0);
                items.add(row(requireNonNull(rows.get(value.values())).getOrDefault(stretch, none), by, names));
            }
        }
        // One event may be in several rows, or in none that is told.
        return by.size() == 1 ? new Rows(items, before, openStart) : new Rows(items, null, null);
    }

    private static int first(List<Cell> cells, CalendarUnit unit, Days days) {
        return days.first == null ? least(cells) : unit.number(days.first);
    }

    private static int last(List<Cell> cells, CalendarUnit unit, Days days) {
        return Math.max(most(cells), days.last == null ? Tally.OPEN : unit.number(days.last));
    }

    /** From the first to the last. */
    static long stretches(List<Cell> cells, By time, Days days) {
        CalendarUnit unit = time.unit().orElseThrow();
        return 1L + last(cells, unit, days) - first(cells, unit, days);
    }

    private static long sum(Map<Integer, Cell> row) {
        return row.values().stream().mapToLong(Cell::events).sum();
    }

    private static IntStream stretches(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::stretch).filter(stretch -> stretch != Tally.OPEN);
    }

    private static int least(List<Cell> cells) {
        return stretches(cells).min().orElse(0);
    }

    private static int most(List<Cell> cells) {
        return stretches(cells).max().orElse(Tally.OPEN);
    }

    private static ObjectNode row(Cell cell, List<By> by, Names names) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        int value = 0;
        for (By each : by) {
            Optional<CalendarUnit> unit = each.unit();
            if (unit.isPresent()) {
                row.put(each.word(), unit.get().name(cell.stretch()));
                row.put(CountRow.FROM, unit.get().firstDay(cell.stretch()).toString());
            } else {
                String id = cell.values().get(value++);
                row.put(each.word(), id);
                names.of(each, id).ifPresent(name -> row.put(CountRow.label(each), name));
            }
        }
        return row.put(CountRow.EVENTS, cell.events()).put(CountRow.VAGUE, cell.vague());
    }

    /** Stretches from one to another, each with so many rows. */
    private record Range(CalendarUnit unit, int first, int last, int values) {
        boolean isShort(By other, int most) {
            return other.unit().filter(longer -> longer.compareTo(unit) > 0).stream()
                    .anyMatch(longer ->
                            (longer.number(unit.firstDay(last)) - longer.number(unit.firstDay(first)) + 1L) * values
                                    <= most);
        }
    }

    private static void check(long rows, List<By> by, int most, @Nullable Range range) {
        if (rows <= most) {
            return;
        }
        String asked = String.join(",", by.stream().map(By::word).toList());
        String from = range == null
                ? ""
                : " from " + range.unit.firstDay(range.first) + " to " + range.unit.firstDay(range.last);
        @Nullable
        String longer = Stream.of(By.values())
                .filter(other -> range != null && range.isShort(other, most))
                .map(other -> asked.replaceFirst("\\b(day|week|month|quarter)\\b", other.word()))
                .findFirst()
                .orElse(null);
        List<String> ways = Stream.of(
                        longer == null ? "" : "'by=" + longer + "'",
                        range == null ? "" : "a shorter 'datetime'",
                        Axes.isLimited(by) ? "a smaller 'limit'" : "")
                .filter(way -> !way.isEmpty())
                .toList();
        Mistake.tell(List.of(Mistake.parameter(
                "by",
                "'by=" + asked + "'" + from + " has more than " + most + " rows; ask for " + String.join(" or ", ways)
                        + ".",
                longer)));
    }
}
