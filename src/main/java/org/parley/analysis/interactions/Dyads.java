package org.parley.analysis.interactions;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.time.CalendarUnit;

/** All pairs of those who took part in the same events, each with its dealings, altogether or in each stretch of time. */
final class Dyads {
    /** Some 50 megabytes: more would take the memory that others need. */
    static final int MOST = 100_000;

    private static final Comparator<Dyad> BY_NAME =
            Comparator.comparing(Dyad::a).thenComparing(Dyad::b);

    private final @Nullable CalendarUnit unit;
    private final int firstStretch;
    private final int most;
    private final Map<Cell, Dealings> dealings = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private long events;
    private long paired;
    private long before;
    private long openStart;

    /**
     * @param unit in which stretches of time they are told; null: altogether
     * @param firstDay of the period asked for; null: open
     * @param most combinations of two actors and a stretch
     */
    Dyads(@Nullable CalendarUnit unit, @Nullable LocalDate firstDay, int most) {
        this.unit = unit;
        this.firstStretch = unit == null || firstDay == null ? 0 : unit.number(firstDay);
        this.most = most;
    }

    /** Two who took part, in order of their ids. */
    record Dyad(String a, String b) {}

    /**
     * @param stretch the number of the stretch of time; 0 where they are told altogether
     */
    record Cell(int stretch, Dyad dyad) {}

    /** What lay between two, altogether or in one stretch of time. */
    record Row(int stretch, Dyad dyad, Dealings dealings) {}

    /** How many events two have. */
    record Ranked(Dyad dyad, long events) {}

    /** Takes the next event in order of time; false: there are more pairs than may be kept. */
    boolean add(Encounter event) {
        events++;
        if (event.roles().size() < 2) {
            return true;
        }
        paired++;
        OptionalInt stretch = stretch(event);
        if (stretch.isEmpty()) {
            return true;
        }
        List<Entry<String, Integer>> all = List.copyOf(event.roles().entrySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Cell cell = new Cell(stretch.getAsInt(), new Dyad(name(all.get(i)), name(all.get(j))));
                dealings.computeIfAbsent(cell, none -> new Dealings())
                        .add(event, all.get(i).getValue(), all.get(j).getValue());
            }
        }
        return dealings.size() <= most;
    }

    /** One text for each name, however many events have it. */
    private String name(Entry<String, Integer> one) {
        return names.computeIfAbsent(one.getKey(), name -> name);
    }

    /** The stretch in which it began; empty: it is in no row. */
    private OptionalInt stretch(Encounter event) {
        if (unit == null) {
            return OptionalInt.of(0);
        }
        if (event.earliest() == Encounter.OPEN_BEGIN) {
            openStart++;
            return OptionalInt.empty();
        }
        int stretch = unit.number(LocalDate.ofEpochDay(event.earliest()));
        if (stretch < firstStretch) {
            before++;
            return OptionalInt.empty();
        }
        return OptionalInt.of(stretch);
    }

    /** Events that were taken. */
    long events() {
        return events;
    }

    /** Those of them in which two took part. */
    long paired() {
        return paired;
    }

    /** Those of these that began before the first stretch. */
    long before() {
        return before;
    }

    /** Those of them whose begin is open, where it matters. */
    long openStart() {
        return openStart;
    }

    /** All pairs, those with most events first, then by name. */
    List<Ranked> ranked() {
        Map<Dyad, Long> sums = new HashMap<>();
        dealings.forEach((cell, between) -> sums.merge(cell.dyad, between.events(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new Ranked(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingLong(Ranked::events).reversed().thenComparing(Ranked::dyad, BY_NAME))
                .toList();
    }

    /** Of these pairs, by time, then those with most events first, then by name; a stretch in which they had none is no row. */
    List<Row> rows(Collection<Dyad> pairs) {
        Set<Dyad> shown = Set.copyOf(pairs);
        return dealings.entrySet().stream()
                .filter(cell -> shown.contains(cell.getKey().dyad))
                .map(cell -> new Row(cell.getKey().stretch, cell.getKey().dyad, cell.getValue()))
                .sorted(Comparator.comparingInt(Row::stretch)
                        .thenComparing(Comparator.comparingLong((Row row) -> row.dealings.events())
                                .reversed())
                        .thenComparing(Row::dyad, BY_NAME))
                .toList();
    }

    /**
     * Everyone in line and column.
     *
     * @param actors those with most events first, then by name
     * @param rows of each actor the events with each of them
     */
    record Square(List<String> actors, List<List<Long>> rows) {}

    /** Of the actors that have most events with others; what these have with the rest is not in it. */
    static Square square(List<Ranked> ranked, int most) {
        Map<String, Long> sums = new HashMap<>();
        Map<Dyad, Long> events = new HashMap<>();
        for (Ranked pair : ranked) {
            events.put(pair.dyad, pair.events);
            Stream.of(pair.dyad.a, pair.dyad.b).forEach(actor -> sums.merge(actor, pair.events, Long::sum));
        }
        List<String> actors = sums.keySet().stream()
                .sorted(Comparator.comparing((String actor) -> requireNonNull(sums.get(actor)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
        List<List<Long>> rows = new ArrayList<>();
        for (String one : actors) {
            rows.add(actors.stream()
                    .map(other -> one.compareTo(other) < 0 ? new Dyad(one, other) : new Dyad(other, one))
                    .map(dyad -> events.getOrDefault(dyad, 0L))
                    .toList());
        }
        return new Square(actors, rows);
    }
}
