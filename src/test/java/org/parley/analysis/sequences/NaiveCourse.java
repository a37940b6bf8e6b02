package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.sequences.SequencePattern.Part;
import org.parley.analysis.sequences.SequencePattern.Sort;

/** Finds what a {@link Course} finds by trying all events for all steps, and all days for all events. */
final class NaiveCourse {
    private final List<Occurrence> events;
    private final List<Part> parts;

    NaiveCourse(List<Occurrence> events, SequencePattern pattern) {
        this.events = events;
        this.parts = pattern.parts();
    }

    /**
     * @param events their places in the timeline
     */
    record Found(List<Integer> events, boolean certain) {}

    private LongStream days(int event) {
        Onset onset = events.get(event).onset();
        return LongStream.rangeClosed(onset.first(), onset.last());
    }

    private boolean timed(int one, int other) {
        return events.get(one).onset().at() != null && events.get(other).onset().at() != null;
    }

    private long seconds(int from, int to) {
        Long begin = events.get(from).onset().at();
        Long end = events.get(to).onset().at();
        return begin == null || end == null ? 0 : end - begin;
    }

    /** On all days on which both may have been. */
    boolean surelyBefore(int one, int other) {
        if (one >= other) {
            return false;
        }
        return timed(one, other)
                ? seconds(one, other) > 0
                : days(one).allMatch(day -> days(other).allMatch(later -> day < later));
    }

    boolean surelyWithin(int one, int other, Within within) {
        boolean hours = within.unit() == Within.Unit.HOURS;
        if (hours && timed(one, other)) {
            return seconds(one, other) <= within.count() * 3_600L;
        }
        return days(one)
                .allMatch(day -> days(other)
                        .allMatch(later ->
                                hours ? (later - day + 1) * 24 <= within.count() : later - day <= within.count()));
    }

    /** Whether a day of the one and a day of the other fit, the one no later than the other. */
    boolean perhapsWithin(int one, int other, Within within) {
        if (within.unit() == Within.Unit.HOURS && timed(one, other)) {
            return seconds(one, other) <= within.count() * 3_600L;
        }
        return days(one).anyMatch(day -> days(other).anyMatch(later -> later >= day && fits(later - day, within)));
    }

    private static boolean fits(long days, Within within) {
        // Between two days lie at least so many hours less a day.
        return within.unit() == Within.Unit.HOURS ? (days - 1) * 24 < within.count() : days <= within.count();
    }

    private static int bit(int part) {
        return SequencePattern.step(part);
    }

    private Predicate<Integer> meets(int bit) {
        return event -> events.get(event).meets(bit);
    }

    private IntStream all(int bit) {
        return IntStream.range(0, events.size())
                .filter(event -> events.get(event).meets(bit));
    }

    List<Found> found() {
        List<Found> found = new ArrayList<>();
        all(bit(0)).forEach(start -> {
            @Nullable List<Integer> certain = match(start, true);
            @Nullable List<Integer> possible = match(start, false);
            if (certain != null && holds(certain, true, true)) {
                found.add(new Found(certain, true));
            } else if (possible != null && holds(possible, false, true)) {
                found.add(new Found(possible, false));
            }
        });
        return found;
    }

    /** How many possible ones nobody can tell of. */
    long undecided() {
        return all(bit(0))
                .filter(start -> {
                    @Nullable List<Integer> possible = match(start, false);
                    return possible != null && holds(possible, false, false) && !holds(possible, false, true);
                })
                .count();
    }

    /** The places of the parts that are found. */
    private List<Integer> steps() {
        return IntStream.range(0, parts.size())
                .filter(part -> parts.get(part).sort() != Sort.NOT)
                .boxed()
                .toList();
    }

    /** Step by step the first that may go on; null where none does. */
    private @Nullable List<Integer> match(int start, boolean surely) {
        List<Integer> chain = new ArrayList<>(List.of(start));
        for (int step = 1; step < steps().size(); step++) {
            int part = steps().get(step);
            int last = chain.get(chain.size() - 1);
            int next = IntStream.range(last + 1, events.size())
                    .filter(event -> meets(bit(part)).test(event) && goesOn(chain, event, part, surely))
                    .findFirst()
                    .orElse(-1);
            if (next < 0 || surely && endedPerhaps(last, next, part)) {
                return null;
            }
            chain.add(next);
        }
        return chain;
    }

    private boolean goesOn(List<Integer> chain, int event, int part, boolean surely) {
        int last = chain.get(chain.size() - 1);
        Within within = parts.get(part).within();
        if (surely) {
            return surelyBefore(last, event) && surelyWithin(last, event, within);
        }
        boolean ended =
                all(SequencePattern.until(part)).anyMatch(end -> surelyBefore(last, end) && surelyBefore(end, event));
        List<Integer> longer = new ArrayList<>(chain);
        longer.add(event);
        return !ended && !lastDays(longer).isEmpty();
    }

    /** The days on which the last of them may lie, on some days of all of them. */
    private Set<Long> lastDays(List<Integer> chain) {
        Set<Long> days = new TreeSet<>(days(chain.get(0)).boxed().toList());
        for (int i = 1; i < chain.size(); i++) {
            int one = chain.get(i - 1);
            int other = chain.get(i);
            Within within = parts.get(steps().get(i)).within();
            Set<Long> before = days;
            Predicate<Long> fits = timed(one, other)
                    ? day -> perhapsWithin(one, other, within)
                    : day -> before.stream().anyMatch(from -> day >= from && fits(day - from, within));
            days = new TreeSet<>(days(other).boxed().filter(fits).toList());
        }
        return days;
    }

    private boolean endedPerhaps(int last, int next, int part) {
        return all(SequencePattern.until(part))
                .anyMatch(end -> end != last && end != next && !surelyBefore(end, last) && !surelyBefore(next, end));
    }

    /**
     * Whether what must not come keeps away.
     *
     * @param decided whether the time must be over
     */
    private boolean holds(List<Integer> chain, boolean surely, boolean decided) {
        int step = -1;
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).sort() != Sort.NOT) {
                step++;
                continue;
            }
            int from = chain.get(step);
            Within within = parts.get(part).within();
            boolean came = all(bit(part))
                    .anyMatch(event -> event != from
                            && (surely
                                    ? !surelyBefore(event, from) && perhapsWithin(from, event, within)
                                    : surelyBefore(from, event) && surelyWithin(from, event, within)));
            long end = events.get(from).onset().last() + within.days();
            if (came || decided && end > lastDay()) {
                return false;
            }
        }
        return true;
    }

    long firstDay() {
        return events.stream().mapToLong(event -> event.onset().first()).min().orElse(0);
    }

    long lastDay() {
        return events.stream().mapToLong(event -> event.onset().first()).max().orElse(0);
    }

    private boolean isOver(int event, Within within) {
        return !within.isLimited() || events.get(event).onset().last() + within.days() <= lastDay();
    }

    private boolean isFollowed(int event, int part) {
        Within within = parts.get(part).within();
        boolean surely = parts.get(part).sort() == Sort.NOT;
        return all(bit(part))
                .filter(later -> later > event)
                .anyMatch(later -> surely
                        ? surelyBefore(event, later) && surelyWithin(event, later, within)
                        : perhapsWithin(event, later, within));
    }

    StepRate.Rate afterEvents(int part) {
        List<Integer> counted = IntStream.range(0, events.size())
                .filter(event -> isOver(event, parts.get(part).within()))
                .boxed()
                .toList();
        return new StepRate.Rate(
                counted.size(),
                counted.stream().filter(event -> isFollowed(event, part)).count());
    }

    StepRate.Rate afterDays(int part) {
        Within within = parts.get(part).within();
        long last = within.isLimited() ? lastDay() - within.days() : lastDay();
        long followed = LongStream.rangeClosed(firstDay(), last)
                .filter(day -> all(bit(part))
                        .anyMatch(event -> days(event).anyMatch(came -> came >= day && came - day <= within.days())))
                .count();
        return new StepRate.Rate(Math.max(0, last - firstDay() + 1), followed);
    }
}
