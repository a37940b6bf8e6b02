package org.parley.analysis.sequences;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Quantiles;
import org.parley.analysis.sequences.NaiveCourse.Found;
import org.parley.analysis.sequences.SequencePattern.Part;
import org.parley.analysis.sequences.SequencePattern.Sort;
import org.parley.analysis.sequences.SequencePattern.Step;
import org.parley.event.EventKind;
import org.parley.http.Problem;

/** One walk finds what all tries of all events and all days find. */
class CourseTest {
    private static final int ROUNDS = 20_000;
    private static final int DAYS = 25;
    private static final long DAY = 86_400;
    private static final Step ANY = new Step(List.of(), List.of(), List.of());

    private static Occurrence event(long revision, Onset onset, int meets) {
        return new Occurrence(revision, EventKind.CALL, onset, meets);
    }

    private static List<Occurrence> timeline(Random dice) {
        List<Onset> onsets = new ArrayList<>();
        for (int i = dice.nextInt(14); i > 0; i--) {
            long first = dice.nextInt(DAYS);
            switch (dice.nextInt(4)) {
                case 0 -> onsets.add(new Onset(first, first, first * DAY + dice.nextInt(4) * 21_600L));
                case 1 -> onsets.add(new Onset(first, first + dice.nextInt(10), null));
                default -> onsets.add(new Onset(first, first, null));
            }
        }
        // As the record orders them: floating days as midnights.
        onsets.sort(Comparator.comparingLong(onset -> onset.at() == null ? onset.first() * DAY : onset.at()));
        List<Occurrence> events = new ArrayList<>();
        for (Onset onset : onsets) {
            events.add(event(events.size(), onset, bits(dice)));
        }
        return events;
    }

    /** Of each one in four is set. */
    private static int bits(Random dice) {
        int some = dice.nextInt(256);
        return some & dice.nextInt(256);
    }

    private static Within within(Random dice, boolean limited) {
        return switch (dice.nextInt(limited ? 3 : 4)) {
            case 0, 1 -> new Within(dice.nextInt(8), Within.Unit.DAYS);
            case 2 -> new Within(1 + dice.nextInt(72), Within.Unit.HOURS);
            default -> Within.EVER;
        };
    }

    private static SequencePattern pattern(Random dice) {
        List<Part> parts = new ArrayList<>(List.of(new Part(Sort.BEGIN, ANY, Within.EVER, null)));
        for (int i = dice.nextInt(4); i > 0; i--) {
            boolean not = dice.nextInt(3) == 0;
            parts.add(
                    not
                            ? new Part(Sort.NOT, ANY, within(dice, true), null)
                            : new Part(Sort.THEN, ANY, within(dice, false), dice.nextInt(3) == 0 ? ANY : null));
        }
        return new SequencePattern(parts);
    }

    /** Bits of steps that the pattern does not have are never asked for, but those of {@code until} are set by chance. */
    private static List<Occurrence> fitting(List<Occurrence> events, SequencePattern pattern) {
        int known = 0;
        for (int i = 0; i < pattern.parts().size(); i++) {
            known |= SequencePattern.step(i);
            known |= pattern.parts().get(i).until() == null ? 0 : SequencePattern.until(i);
        }
        int bits = known;
        return events.stream()
                .map(event -> event(event.revision(), event.onset(), event.meets() & bits))
                .toList();
    }

    private record Walked(Course course, Matches matches, TreeMap<Integer, Run> told) {}

    private static Walked walked(List<Occurrence> events, SequencePattern pattern) {
        TreeMap<Integer, Run> told = new TreeMap<>();
        Matches matches = new Matches(pattern, 3);
        Course course = new Course(pattern, run -> {
            assertThat(told.put(run.beginning.number, run)).isNull();
            matches.add(run);
        });
        events.forEach(course::take);
        course.end();
        return new Walked(course, matches, told);
    }

    private static List<Found> found(Walked walked) {
        return walked.told.values().stream()
                .map(run -> new Found(
                        run.found().stream()
                                .map(event -> (int) event.revision())
                                .toList(),
                        run.surely))
                .toList();
    }

    @Test
    void oneWalkFindsWhatAllTriesFind() {
        Random dice = new Random(10);
        int certain = 0;
        int possible = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SequencePattern pattern = pattern(dice);
            List<Occurrence> events = fitting(timeline(dice), pattern);
            NaiveCourse naive = new NaiveCourse(events, pattern);
            Walked walked = walked(events, pattern);
            String told = round + " " + pattern.text() + " " + events;
            assertThat(found(walked)).as(told).isEqualTo(naive.found());
            assertThat((long) walked.course.undecided()).as(told).isEqualTo(naive.undecided());
            assertThat(walked.course.begun()).isEqualTo((int)
                    events.stream().filter(event -> event.meets(1)).count());
            certain += (int) walked.matches.certain();
            possible += (int) walked.matches.possible();
            assertThat(walked.matches.certain() + walked.matches.possible()).isEqualTo(walked.told.size());
            assertThat(walked.matches.first().keySet())
                    .containsExactlyElementsOf(
                            walked.told.keySet().stream().limit(3).toList());
        }
        assertThat(certain).isGreaterThan(ROUNDS / 10);
        assertThat(possible).isGreaterThan(ROUNDS / 10);
    }

    @Test
    void ratesAreThoseOfAllTries() {
        Random dice = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            SequencePattern pattern = pattern(dice);
            List<Occurrence> events = fitting(timeline(dice), pattern);
            if (events.isEmpty()) {
                continue;
            }
            NaiveCourse naive = new NaiveCourse(events, pattern);
            Course course = walked(events, pattern).course;
            assertThat(course.firstDay()).isEqualTo(naive.firstDay());
            assertThat(course.lastDay()).isEqualTo(naive.lastDay());
            for (int part = 1; part < pattern.parts().size(); part++) {
                StepRate rate = course.rate(part);
                String told = round + " " + part + " " + pattern.text() + " " + events;
                assertThat(rate.afterEvents(course.lastDay())).as(told).isEqualTo(naive.afterEvents(part));
                assertThat(rate.afterDays(course.firstDay(), course.lastDay()))
                        .as(told)
                        .isEqualTo(naive.afterDays(part));
                if (part == 1 && events.stream().allMatch(event -> event.meets(1))) {
                    assertThat(rate.afterSteps(course.lastDay())).as(told).isEqualTo(naive.afterEvents(part));
                }
            }
        }
    }

    /** What is certain holds on whatever days the events were; what is possible on some. */
    @Test
    void certainIsWhatHoldsInEveryWorld() {
        Random dice = new Random(12);
        for (int round = 0; round < ROUNDS / 4; round++) {
            SequencePattern pattern = pattern(dice);
            List<Occurrence> events = fitting(timeline(dice), pattern);
            Walked walked = walked(events, pattern);
            for (int world = 0; world < 5; world++) {
                List<Occurrence> settled = settled(events, dice);
                for (Run run : walked.told.values()) {
                    if (run.surely) {
                        assertThat(holds(run, settled, pattern))
                                .as(pattern.text() + " " + events)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static List<Occurrence> settled(List<Occurrence> events, Random dice) {
        return events.stream()
                .map(event -> {
                    Onset onset = event.onset();
                    long day = onset.first() + dice.nextInt((int) (onset.last() - onset.first() + 1));
                    return event(event.revision(), new Onset(day, day, onset.at()), event.meets());
                })
                .toList();
    }

    private static boolean holds(Run run, List<Occurrence> world, SequencePattern pattern) {
        int step = 0;
        Onset last = world.get((int) run.found().get(0).revision()).onset();
        for (int i = 1; i < pattern.parts().size(); i++) {
            Part part = pattern.parts().get(i);
            Onset from = last;
            if (part.sort() == Sort.NOT) {
                int bit = SequencePattern.step(i);
                long begin = run.found().get(step).revision();
                if (world.stream()
                        .anyMatch(event -> event.meets(bit)
                                && event.revision() != begin
                                && event.onset().first() > from.first()
                                && part.within().surely(from, event.onset()))) {
                    return false;
                }
                continue;
            }
            step++;
            Onset next = world.get((int) run.found().get(step).revision()).onset();
            Matches.Gap gap = Matches.Gap.between(from, next, part.within());
            if (!from.before(next) || !part.within().surely(from, next) || !gap.isKnown()) {
                return false;
            }
            last = next;
        }
        return true;
    }

    private static Onset day(long day) {
        return new Onset(day, day, null);
    }

    private static Part then(int days) {
        return new Part(Sort.THEN, ANY, new Within(days, Within.Unit.DAYS), null);
    }

    @Test
    void delaysAreToldOfWhatIsKnownToTheDay() {
        SequencePattern pattern = new SequencePattern(List.of(new Part(Sort.BEGIN, ANY, Within.EVER, null), then(5)));
        List<Occurrence> events = List.of(
                event(0, day(1), 1),
                event(1, day(3), 4),
                event(2, day(10), 1),
                event(3, day(14), 4),
                event(4, day(20), 1),
                event(5, new Onset(21, 28, null), 4));
        Matches matches = walked(events, pattern).matches;
        assertThat(matches.certain()).isEqualTo(2);
        assertThat(matches.possible()).isEqualTo(1);
        assertThat(matches.delay(1)).isEqualTo(new Matches.Delay(2, 1, new Quantiles(2.5, 3, 3.5)));
        Run last = matches.first().get(matches.first().lastKey());
        assertThat(matches.gap(requireNonNull(last), 1)).isEqualTo(new Matches.Gap(1, 5L));
    }

    @Test
    void anOpenEndLeavesTheGapOpen() {
        Onset open = new Onset(5, Onset.OPEN_END, null);
        assertThat(Matches.Gap.between(day(1), open, Within.EVER)).isEqualTo(new Matches.Gap(4, null));
        assertThat(Matches.Gap.between(day(1), open, new Within(9, Within.Unit.DAYS)))
                .isEqualTo(new Matches.Gap(4, 9L));
        @Nullable Long noEnd = Matches.Gap.between(open, day(7), Within.EVER).most();
        assertThat(noEnd).isEqualTo(2);
    }

    @Test
    void whatWaitsIsBounded() {
        SequencePattern without = new SequencePattern(
                List.of(new Part(Sort.BEGIN, ANY, Within.EVER, null), new Part(Sort.THEN, ANY, Within.EVER, null)));
        assertThatThrownBy(() -> walked(never(), without))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("write 'within' fewer days");
        SequencePattern limited = new SequencePattern(List.of(new Part(Sort.BEGIN, ANY, Within.EVER, null), then(3)));
        assertThat(walked(never(), limited).course.begun()).isEqualTo(200_000);
    }

    /** Ten a day, of which none is followed. */
    private static List<Occurrence> never() {
        List<Occurrence> events = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            events.add(event(i, day(i / 10), 1));
        }
        return events;
    }
}
