package org.parley.analysis.readouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parley.analysis.readouts.MadeUpTalks.STATES;
import static org.parley.analysis.readouts.MadeUpTalks.TOPICS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits are what someone counts who goes through all talks again for each number. */
class HabitsTest {
    private static final int ROUNDS = 100;

    private static List<Accounts> talks(Random dice) {
        return Stream.generate(() -> MadeUpTalks.talk(dice))
                .limit(dice.nextInt(60))
                .toList();
    }

    private static Habits habits(List<Accounts> talks) {
        Habits habits = new Habits();
        for (int i = 0; i < talks.size(); i++) {
            habits.add(new Habit.Named("talk-" + i, "They speak"), talks.get(i));
        }
        return habits;
    }

    /** What the state tells of a talk; nothing where it tells nothing, or did not take part. */
    private static Optional<Told> own(Accounts talk, String state) {
        return talk.all().stream()
                .filter(account -> MadeUpTalks.isBy(account, state) && tookPart(talk, state))
                .map(Account::told)
                .reduce(Told::and);
    }

    private static boolean tookPart(Accounts talk, String state) {
        return talk.present().isEmpty() || talk.present().contains(state);
    }

    /** What all others that took part tell of it; nothing where all accounts are of all sides. */
    private static Optional<Told> others(Accounts talk, String state) {
        return STATES.stream()
                .filter(other -> !other.equals(state) && talk.similarity().isPresent())
                .flatMap(other -> own(talk, other).stream())
                .reduce(Told::and);
    }

    @Test
    void eachNumberIsThatOfTheTalksItSpeaksOf() {
        Random dice = new Random(17);
        for (int round = 0; round < ROUNDS; round++) {
            List<Accounts> talks = talks(dice);
            Habits habits = habits(talks);
            assertThat(habits.talks()).isEqualTo(talks.size());
            assertThat(habits.compared())
                    .isEqualTo(count(talks, talk -> talk.similarity().isPresent()));
            for (String state : STATES) {
                List<Accounts> told = talks.stream()
                        .filter(talk -> own(talk, state).isPresent())
                        .toList();
                Optional<Habit> habit = habits.most().stream()
                        .filter(each -> each.side().equals(state))
                        .findFirst();
                assertThat(habit.isPresent()).isEqualTo(!told.isEmpty());
                habit.ifPresent(each -> check(each, state, told));
            }
        }
    }

    private static void check(Habit habit, String state, List<Accounts> told) {
        assertThat(habit.talks()).isEqualTo(told.size());
        List<Accounts> compared =
                told.stream().filter(talk -> others(talk, state).isPresent()).toList();
        assertThat(habit.compared()).isEqualTo(compared.size());
        for (Precedence precedence : Precedence.values()) {
            assertThat(habit.count(precedence))
                    .isEqualTo(count(compared, talk -> precedence(talk, state) == precedence));
        }
        check(
                habit.delays(),
                told.stream()
                        .map(talk -> talk.delay(own(talk, state).orElseThrow()))
                        .toList());
        check(
                habit.followed(),
                compared.stream()
                        .filter(talk -> precedence(talk, state) == Precedence.FIRST)
                        .map(talk -> follow(talk, state))
                        .toList());
        TOPICS.forEach(topic -> check(habit, state, told, topic));
    }

    private static Precedence precedence(Accounts talk, String state) {
        return Precedence.of(own(talk, state).orElseThrow(), others(talk, state).orElseThrow());
    }

    private static Lag follow(Accounts talk, String state) {
        Told own = own(talk, state).orElseThrow();
        Told next = others(talk, state).orElseThrow();
        return Lag.between(own.earliest(), own.latest(), next.earliest(), next.latest());
    }

    private static void check(Habit.Days days, List<Lag> lags) {
        assertThat(days.vague())
                .isEqualTo(
                        lags.stream().filter(lag -> lag.least() != lag.most()).count());
        assertThat(days.exact())
                .containsExactly(lags.stream()
                        .filter(lag -> lag.least() == lag.most())
                        .mapToDouble(Lag::least)
                        .toArray());
    }

    private static void check(Habit habit, String state, List<Accounts> told, String topic) {
        List<Accounts> raised = told.stream()
                .filter(talk -> talk.all().stream()
                        .anyMatch(account -> !account.tellers().isEmpty() && !MadeUpTalks.isBy(account, state)))
                .filter(talk -> talk.all().stream()
                        .anyMatch(account -> !account.tellers().isEmpty()
                                && account.told().mentions().contains(topic)))
                .toList();
        for (Covered covered : Covered.values()) {
            int count = count(raised, talk -> own(talk, state).orElseThrow().covered(topic) == covered);
            assertThat(habit.topic(topic).map(each -> each.count(covered)).orElse(0))
                    .as("%s %s", topic, covered)
                    .isEqualTo(count);
        }
        assertThat(habit.topic(topic).map(Habit.Topic::talks).orElse(0)).isEqualTo(raised.size());
        int omitted =
                habit.topic(topic).map(each -> each.count(Covered.OMITTED)).orElse(0);
        assertThat(habit.leftOut().stream()
                        .filter(each -> each.id().equals(topic))
                        .map(each -> each.omitted().size())
                        .toList())
                .isEqualTo(omitted == 0 ? List.of() : List.of(Math.min(omitted, Habit.MOST_NAMED)));
    }

    @Test
    void theDistributionHasEachIndexInItsFifth() {
        Random dice = new Random(18);
        for (int round = 0; round < ROUNDS; round++) {
            List<Accounts> talks = talks(dice);
            Habits habits = habits(talks);
            List<Similarity> found = talks.stream()
                    .flatMap(talk -> talk.similarity().stream())
                    .filter(similarity -> similarity.topics() > 0)
                    .toList();
            int[] bins = new int[Habits.BINS];
            List<Double> indexes = new ArrayList<>();
            for (Similarity similarity : found) {
                int bin = 0;
                // The next fifth begins where shared / topics is no less than (bin + 1) / 5.
                while (bin < Habits.BINS - 1 && similarity.shared() * Habits.BINS >= similarity.topics() * (bin + 1)) {
                    bin++;
                }
                bins[bin]++;
                indexes.add((double) similarity.shared() / similarity.topics());
            }
            assertThat(habits.bins()).isEqualTo(bins);
            assertThat(habits.indexes()).hasSize(indexes.size());
            for (int i = 0; i < indexes.size(); i++) {
                assertThat(habits.indexes()[i]).isCloseTo(indexes.get(i), within(1e-12));
            }
            assertThat(habits.identical()).isEqualTo(count(found, each -> each.shared() == each.topics()));
            assertThat(habits.apart()).isEqualTo(count(found, each -> each.shared() == 0));
        }
    }

    private static <T> int count(List<T> all, Predicate<T> what) {
        return (int) all.stream().filter(what).count();
    }
}
