package org.parley.analysis.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.analysis.interactions.ToldEvent.Part;
import org.parley.event.Role;
import org.parley.time.CalendarUnit;
import org.parley.timeline.ActorLevel;

/** What lies between two is what one finds who looks for each two through all events. */
class DyadsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int ROUNDS = 400;

    private static List<ToldEvent> random(Random dice) {
        return IntStream.range(0, dice.nextInt(15))
                .mapToObj(number -> ToldEvent.of(number, dice))
                .toList();
    }

    private static Dyads of(List<ToldEvent> events, ActorLevel level, @Nullable CalendarUnit unit) {
        Dyads dyads = new Dyads(unit, null, Dyads.MOST);
        events.forEach(event -> assertThat(dyads.add(Encounter.of(event.json(), Encounter.Naming.at(level), JSON)))
                .isTrue());
        return dyads;
    }

    private static List<Dyads.Row> rows(Dyads dyads) {
        return dyads.rows(dyads.ranked().stream().map(Dyads.Ranked::dyad).toList());
    }

    /** What is found of two, as text. */
    private static String told(Dyads.Row row) {
        Dealings of = row.dealings();
        return Stream.of(
                        of.events(),
                        of.vague(),
                        of.contacts(),
                        of.begunByA(),
                        of.begunByB(),
                        of.valued(),
                        of.mean() == null ? null : of.mean().doubleValue(),
                        of.ends().first(),
                        of.ends().firstCertain(),
                        of.ends().last(),
                        of.ends().lastCertain(),
                        of.contactEnds().first(),
                        of.contactEnds().firstCertain(),
                        of.contactEnds().last(),
                        of.contactEnds().lastCertain(),
                        of.examples())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @EnumSource(ActorLevel.class)
    void allIsFoundThatLiesBetweenTwo(ActorLevel level) {
        Random dice = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            List<ToldEvent> events = random(dice);
            Dyads dyads = of(events, level, null);
            Map<String, String> found = rows(dyads).stream()
                    .collect(Collectors.toMap(
                            row -> row.dyad().a() + " " + row.dyad().b(), DyadsTest::told, (a, b) -> a, TreeMap::new));
            assertThat(found)
                    .as("%s", events)
                    .isEqualTo(LookedFor.of(events, level == ActorLevel.STATE ? Part::side : Part::actor));
            assertThat(dyads.events()).isEqualTo(events.size());
            assertThat(rows(dyads))
                    .isSortedAccordingTo(
                            Comparator.comparingLong(row -> -row.dealings().events()));
        }
    }

    /** Whatever days the vague ones were really on, the first and the last lie within what is told. */
    @Test
    void theFirstAndTheLastAreWithinWhatIsTold() {
        Random dice = new Random(12);
        for (int round = 0; round < ROUNDS; round++) {
            List<ToldEvent.When> when = Stream.generate(() -> ToldEvent.When.of(dice))
                    .limit(1 + dice.nextInt(4))
                    .toList();
            Ends ends = new Ends();
            when.forEach(each -> ends.add(Encounter.of(
                    new ToldEvent("e", "call", "occurred", "", "", each, List.of()).json(),
                    Encounter.Naming.at(ActorLevel.DIRECT),
                    JSON)));
            for (int guess = 0; guess < 20; guess++) {
                List<LocalDate> firsts = new ArrayList<>();
                List<LocalDate> lasts = new ArrayList<>();
                when.forEach(each -> real(each, dice, firsts, lasts));
                within(ends.first(), LookedFor.least(firsts.stream()), ends.firstCertain());
                within(ends.lastCertain(), LookedFor.most(lasts.stream()), ends.last());
            }
        }
    }

    private static void real(ToldEvent.When when, Random dice, List<LocalDate> firsts, List<LocalDate> lasts) {
        LocalDate first = Objects.requireNonNullElse(when.first(), ToldEvent.BEGIN.minusYears(1));
        LocalDate last = Objects.requireNonNullElse(when.last(), ToldEvent.BEGIN.plusYears(2));
        LocalDate day = first.plusDays(dice.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
        firsts.add(when.vague() ? day : first);
        lasts.add(when.vague() ? day : last);
    }

    private static void within(@Nullable LocalDate from, @Nullable LocalDate day, @Nullable LocalDate to) {
        assertThat(day).isNotNull();
        assertThat(from == null || !from.isAfter(day)).isTrue();
        assertThat(to == null || !to.isBefore(day)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CalendarUnit.class)
    void eachStretchIsWhatItsEventsSay(CalendarUnit unit) {
        Random dice = new Random(13);
        for (int round = 0; round < ROUNDS / 4; round++) {
            List<ToldEvent> events = random(dice);
            Dyads dyads = of(events, ActorLevel.DIRECT, unit);
            List<String> expected = new ArrayList<>();
            Map<Integer, List<ToldEvent>> byStretch = events.stream()
                    .filter(event -> event.when().first() != null)
                    .collect(Collectors.groupingBy(
                            event -> unit.number(
                                    Objects.requireNonNull(event.when().first())),
                            TreeMap::new,
                            Collectors.toList()));
            byStretch.forEach((stretch, some) -> LookedFor.of(some, Part::actor)
                    .forEach((pair, told) -> expected.add(unit.name(stretch) + " " + pair + ": " + told)));
            assertThat(rows(dyads).stream()
                            .map(row -> unit.name(row.stretch()) + " "
                                    + row.dyad().a() + " " + row.dyad().b() + ": " + told(row)))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(rows(dyads)).isSortedAccordingTo(Comparator.comparingInt(Dyads.Row::stretch));
        }
    }

    @Test
    void theMatrixHasEveryPairOfThoseInIt() {
        Random dice = new Random(14);
        for (int round = 0; round < ROUNDS; round++) {
            Dyads dyads = of(random(dice), ActorLevel.DIRECT, null);
            List<Dyads.Ranked> ranked = dyads.ranked();
            int most = 1 + dice.nextInt(7);
            Dyads.Square square = Dyads.square(ranked, most);
            assertThat(square.actors()).hasSizeLessThanOrEqualTo(most).doesNotHaveDuplicates();
            for (int i = 0; i < square.actors().size(); i++) {
                for (int j = 0; j < square.actors().size(); j++) {
                    Set<String> two = Set.of(square.actors().get(i))
                                    .equals(Set.of(square.actors().get(j)))
                            ? Set.of()
                            : Set.of(square.actors().get(i), square.actors().get(j));
                    long events = ranked.stream()
                            .filter(pair ->
                                    Set.of(pair.dyad().a(), pair.dyad().b()).equals(two))
                            .mapToLong(Dyads.Ranked::events)
                            .sum();
                    assertThat(square.rows().get(i).get(j)).isEqualTo(events);
                }
            }
        }
    }

    @Test
    void moreThanMayBeKeptIsRefused() {
        Dyads dyads = new Dyads(null, null, 2);
        assertThat(dyads.add(three("one", "two"))).isTrue();
        assertThat(dyads.add(three("two", "three"))).isTrue();
        assertThat(dyads.add(three("one", "two"))).isTrue();
        assertThat(dyads.add(three("one", "three"))).isFalse();
    }

    private static Encounter three(String one, String other) {
        List<Part> parts = List.of(new Part(one, one, Role.PARTICIPANT), new Part(other, other, Role.PARTICIPANT));
        ToldEvent.When when = new ToldEvent.When("1888-01-01", ToldEvent.BEGIN, ToldEvent.BEGIN, false);
        return Encounter.of(
                new ToldEvent("e", "call", "occurred", "", "", when, parts).json(),
                Encounter.Naming.at(ActorLevel.DIRECT),
                JSON);
    }

    @Test
    void whatBeganBeforeThePeriodIsInNoRow() {
        Dyads dyads = new Dyads(CalendarUnit.MONTH, LocalDate.of(1888, 2, 1), Dyads.MOST);
        dyads.add(three("one", "two"));
        assertThat(dyads.before()).isEqualTo(1);
        assertThat(dyads.paired()).isEqualTo(1);
        assertThat(dyads.ranked()).isEmpty();
    }
}
