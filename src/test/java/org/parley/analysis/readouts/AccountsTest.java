package org.parley.analysis.readouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.analysis.readouts.MadeUpTalks.TOPICS;
import static org.parley.analysis.readouts.MadeUpTalks.day;
import static org.parley.analysis.readouts.MadeUpTalks.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands side by side is what someone finds who goes through it day by day and topic by topic. */
class AccountsTest {
    private static final int ROUNDS = 2_000;

    /** The delays of all days that may be meant; those before the talk began only where there are no others. */
    private static Lag counted(Accounts talk, Told told) {
        List<Long> possible = new ArrayList<>();
        List<Long> before = new ArrayList<>();
        for (LocalDate published : days(told.earliest(), told.latest())) {
            for (LocalDate end : talk.vague() ? days(talk.first(), talk.last()) : List.of(talk.last())) {
                LocalDate begin = talk.vague() ? end : talk.first();
                (published.isBefore(begin) ? before : possible).add(ChronoUnit.DAYS.between(end, published));
            }
        }
        List<Long> delays = possible.isEmpty() ? before : possible;
        return new Lag(
                delays.stream().mapToLong(Long::longValue).min().orElseThrow(),
                delays.stream().mapToLong(Long::longValue).max().orElseThrow());
    }

    @Test
    void aDelayIsAnyThatIsPossible() {
        Random dice = new Random(12);
        for (int round = 0; round < ROUNDS; round++) {
            Accounts talk = MadeUpTalks.talk(dice);
            Told told = MadeUpTalks.told(dice);
            assertThat(talk.delay(told)).as("%s, %s", talk, told).isEqualTo(counted(talk, told));
        }
    }

    @Test
    void anOpenEndLeavesTheNumberOpen() {
        Accounts talk = new Accounts(day(3), day(3), false, Set.of(), List.of());
        Told since = new Told(Set.of(), Set.of(), Set.of(), day(5), LocalDate.MAX);
        Told until = new Told(Set.of(), Set.of(), Set.of(), LocalDate.MIN, day(5));
        assertThat(talk.delay(since).fewest()).isEqualTo(2);
        assertThat(talk.delay(since).greatest()).isNull();
        assertThat(talk.delay(since).exact()).isNull();
        assertThat(talk.delay(until).fewest()).isZero();
        assertThat(talk.delay(until).greatest()).isEqualTo(2);
        Accounts open = new Accounts(LocalDate.MIN, day(3), true, Set.of(), List.of());
        assertThat(open.delay(since)).isEqualTo(new Lag(2, ChronoUnit.DAYS.between(LocalDate.MIN, LocalDate.MAX)));
    }

    /** What it is with every choice of days, where that is always the same. */
    private static Precedence tried(Told one, List<Told> others) {
        Set<Precedence> found = EnumSet.noneOf(Precedence.class);
        for (LocalDate own : days(one.earliest(), one.latest())) {
            for (List<LocalDate> chosen : choices(others)) {
                LocalDate first = chosen.stream().min(LocalDate::compareTo).orElseThrow();
                found.add(
                        own.isBefore(first)
                                ? Precedence.FIRST
                                : own.isAfter(first) ? Precedence.LATER : Precedence.SAME_DAY);
            }
        }
        return found.size() == 1 ? found.iterator().next() : Precedence.UNDECIDED;
    }

    private static List<List<LocalDate>> choices(List<Told> all) {
        List<List<LocalDate>> choices = List.of(List.of());
        for (Told each : all) {
            choices = choices.stream()
                    .flatMap(chosen -> days(each.earliest(), each.latest()).stream()
                            .map(day -> Stream.concat(chosen.stream(), Stream.of(day))
                                    .toList()))
                    .toList();
        }
        return choices;
    }

    @Test
    void whoCameFirstIsToldWhereEveryChoiceOfDaysSaysSo() {
        Random dice = new Random(13);
        for (int round = 0; round < ROUNDS; round++) {
            Told one = MadeUpTalks.told(dice);
            List<Told> others = new ArrayList<>(List.of(MadeUpTalks.told(dice)));
            while (others.size() < 3 && dice.nextBoolean()) {
                others.add(MadeUpTalks.told(dice));
            }
            Told together = others.stream().reduce(Told::and).orElseThrow();
            assertThat(Precedence.of(one, together)).as("%s, %s", one, others).isEqualTo(tried(one, others));
        }
    }

    private static boolean mentions(List<Account> accounts, String topic) {
        return accounts.stream().anyMatch(account -> account.told().mentions().contains(topic));
    }

    private static List<String> topics(List<Account> some, List<Account> others) {
        return TOPICS.stream()
                .filter(topic -> mentions(some, topic) && !mentions(others, topic))
                .sorted()
                .toList();
    }

    /** Those who gave it; where nobody knows, it stands for itself. */
    private static Stream<String> tellers(Account account) {
        return account.tellers().isEmpty()
                ? Stream.of(account.readout())
                : account.tellers().stream().map(Account.Teller::by);
    }

    private static List<Account> by(String teller, List<Account> accounts) {
        return accounts.stream()
                .filter(account -> tellers(account).anyMatch(teller::equals))
                .toList();
    }

    @Test
    void onlyOneHasWhatNoOtherMentions() {
        Random dice = new Random(14);
        for (int round = 0; round < ROUNDS; round++) {
            Accounts talk = MadeUpTalks.talk(dice);
            Map<String, List<String>> only = new TreeMap<>();
            Map<String, List<String>> beyond = new TreeMap<>();
            List<Account> present = talk.all().stream()
                    .filter(account -> account.tellers().stream()
                            .anyMatch(teller ->
                                    talk.present().isEmpty() || talk.present().contains(teller.side())))
                    .toList();
            List<Account> third = talk.all().stream()
                    .filter(account -> !account.tellers().isEmpty() && !present.contains(account))
                    .toList();
            Set<String> tellers =
                    talk.all().stream().flatMap(AccountsTest::tellers).collect(Collectors.toSet());
            boolean comparable =
                    tellers.stream().anyMatch(teller -> !by(teller, talk.all()).equals(talk.all()));
            for (String teller : tellers) {
                List<Account> others = talk.all().stream()
                        .filter(account -> tellers(account).anyMatch(other -> !other.equals(teller)))
                        .toList();
                if (comparable) {
                    only.put(teller, topics(by(teller, talk.all()), others));
                }
                if (!by(teller, third).isEmpty()) {
                    beyond.put(teller, topics(by(teller, third), present));
                }
            }
            assertThat(talk.all().stream().filter(talk::isThird)).containsExactlyElementsOf(third);
            assertThat(talk.only()).as("%s", talk).isEqualTo(only);
            assertThat(talk.beyond()).as("%s", talk).isEqualTo(beyond);
        }
    }

    @Test
    void theIndexIsWhatEverySideMentionsOverWhatAnyDoes() {
        Random dice = new Random(15);
        for (int round = 0; round < ROUNDS; round++) {
            Accounts talk = MadeUpTalks.talk(dice);
            Map<String, List<Account>> sides = new TreeMap<>();
            MadeUpTalks.STATES.stream()
                    .filter(state -> talk.present().isEmpty() || talk.present().contains(state))
                    .filter(state -> talk.all().stream().anyMatch(account -> MadeUpTalks.isBy(account, state)))
                    .forEach(state -> sides.put(
                            state,
                            talk.all().stream()
                                    .filter(account -> MadeUpTalks.isBy(account, state))
                                    .toList()));
            if (sides.values().stream().distinct().count() < 2) {
                assertThat(talk.similarity()).isEmpty();
                continue;
            }
            long any = TOPICS.stream()
                    .filter(topic -> sides.values().stream().anyMatch(side -> mentions(side, topic)))
                    .count();
            long every = TOPICS.stream()
                    .filter(topic -> sides.values().stream().allMatch(side -> mentions(side, topic)))
                    .count();
            Similarity similarity = talk.similarity().orElseThrow();
            assertThat(similarity).isEqualTo(new Similarity((int) every, (int) any));
            if (any == 0) {
                assertThat(similarity.index()).isNull();
            } else {
                assertThat(similarity.index()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void topicsAreAllOfWhichSomethingIsRecordedMostMentionedFirst() {
        Random dice = new Random(16);
        for (int round = 0; round < ROUNDS; round++) {
            Accounts talk = MadeUpTalks.talk(dice);
            Set<String> recorded = new TreeSet<>();
            for (String topic : TOPICS) {
                if (talk.all().stream().anyMatch(account -> account.told().covered(topic) != Covered.NOT_RECORDED)) {
                    recorded.add(topic);
                }
            }
            List<String> topics = talk.topics();
            assertThat(topics).containsExactlyInAnyOrderElementsOf(recorded);
            assertThat(topics.stream()
                            .map(topic -> -talk.all().stream()
                                    .filter(account -> account.told().covered(topic) == Covered.MENTIONED)
                                    .count()))
                    .isSorted();
        }
    }

    @Test
    void whatIsToldTogetherIsMentionedWhereOneMentionsIt() {
        Told one = new Told(Set.of("toll"), Set.of("mill", "ferry"), Set.of(), day(2), day(4));
        Told other = new Told(Set.of("mill"), Set.of(), Set.of("ferry"), day(3), day(3));
        Told both = one.and(other);
        assertThat(List.of("toll", "mill", "ferry", "wood"))
                .extracting(both::covered)
                .containsExactly(Covered.MENTIONED, Covered.MENTIONED, Covered.DENIED, Covered.NOT_RECORDED);
        assertThat(both.earliest()).isEqualTo(day(2));
        assertThat(both.latest()).isEqualTo(day(3));
    }
}
