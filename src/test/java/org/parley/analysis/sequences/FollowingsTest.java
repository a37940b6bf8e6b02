package org.parley.analysis.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.analysis.sequences.Followings.Following;
import org.parley.event.EventKind;

/** Counts are those of all pairs of events; what chance brings is what all ways to deal the kinds bring. */
class FollowingsTest {
    private static final int SORTS = 4;

    private static void goOn() {
        // There is time enough.
    }

    private static Followings of(List<Integer> days, List<Integer> kinds) {
        Followings followings = new Followings(SORTS);
        IntStream.range(0, days.size()).forEach(i -> followings.add(days.get(i), kinds.get(i)));
        return followings;
    }

    private static long naive(List<Integer> days, List<Integer> kinds, int first, int then, int most) {
        return IntStream.range(0, days.size())
                .filter(i -> kinds.get(i) == first)
                .filter(i -> IntStream.range(i + 1, days.size())
                        .anyMatch(j -> kinds.get(j) == then && days.get(j) - days.get(i) <= most))
                .count();
    }

    private static List<Integer> days(Random dice, int size) {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            days.add(dice.nextInt(30));
        }
        Collections.sort(days);
        return days;
    }

    private static List<Integer> kinds(Random dice, int size) {
        return new ArrayList<>(dice.ints(size, 0, SORTS).boxed().toList());
    }

    @Test
    void countsAreThoseOfAllPairs() {
        Random dice = new Random(13);
        for (int round = 0; round < 200; round++) {
            int size = dice.nextInt(25);
            List<Integer> days = days(dice, size);
            List<Integer> kinds = kinds(dice, size);
            int most = dice.nextInt(9);
            List<Following> all = of(days, kinds).within(most, FollowingsTest::goOn);
            int sorts = (int) kinds.stream().distinct().count();
            assertThat(all).hasSize(sorts * sorts);
            for (Following one : all) {
                assertThat(one.followed()).isEqualTo(naive(days, kinds, one.first(), one.then(), most));
                assertThat(one.events()).isEqualTo(Collections.frequency(kinds, one.first()));
                assertThat(one.p()).isBetween(0.001, 1.0);
            }
        }
    }

    /** More than a byte can count, days on which nothing is and days on which much is. */
    @ParameterizedTest
    @CsvSource({"1, 7", "40, 0", "40, 7", "400, 3", "4000, 7", "4000, 5000", "40000, 7"})
    void countsOfThousandsToo(int spread, int most) {
        Random dice = new Random(spread);
        int sorts = 32;
        int size = 3_000;
        int[] days = dice.ints(size, 0, spread).sorted().toArray();
        byte[] kinds = new byte[size];
        for (int i = 0; i < size; i++) {
            kinds[i] = (byte) Math.min(dice.nextInt(sorts), dice.nextInt(sorts));
        }
        int[] counted = new int[sorts * sorts];
        for (int i = 0; i < size; i++) {
            BitSet seen = new BitSet();
            for (int j = i + 1; j < size && days[j] - days[i] <= most; j++) {
                seen.set(kinds[j]);
            }
            int row = kinds[i] * sorts;
            seen.stream().forEach(then -> counted[row + then]++);
        }
        assertThat(new KindsAhead(days, most).counted(kinds, sorts)).isEqualTo(counted);
    }

    private static void orders(List<Integer> left, List<Integer> taken, List<List<Integer>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(taken));
        }
        for (int i = 0; i < left.size(); i++) {
            List<Integer> others = new ArrayList<>(left);
            List<Integer> longer = new ArrayList<>(taken);
            longer.add(others.remove(i));
            orders(others, longer, orders);
        }
    }

    /** Within some four standard errors of 999 deals. */
    @Test
    void chanceIsWhatAllOrdersBring() {
        Random dice = new Random(14);
        for (int round = 0; round < 8; round++) {
            List<Integer> days = days(dice, 6);
            List<Integer> kinds = kinds(dice, 6);
            List<List<Integer>> orders = new ArrayList<>();
            orders(kinds, List.of(), orders);
            for (Following one : of(days, kinds).within(5, FollowingsTest::goOn)) {
                double[] counts = orders.stream()
                        .mapToDouble(order -> naive(days, order, one.first(), one.then(), 5))
                        .toArray();
                double p = (double) Arrays.stream(counts)
                                .filter(count -> count >= one.followed())
                                .count()
                        / counts.length;
                assertThat(one.expected())
                        .isCloseTo(Arrays.stream(counts).average().orElseThrow(), within(0.15));
                assertThat(one.p()).isCloseTo(p, within(0.07));
            }
        }
    }

    @Test
    void whatIsDealtOutHasNoOrderAndWhatFollowsHas() {
        List<Integer> days = IntStream.range(0, 300).boxed().toList();
        Random dice = new Random(15);
        List<Following> chance = of(days, kinds(dice, 300)).within(1, FollowingsTest::goOn);
        assertThat(chance).allSatisfy(one -> assertThat(one.lift()).isBetween(0.5, 1.6));
        assertThat(chance.stream().filter(one -> one.p() <= 0.05).count()).isLessThanOrEqualTo(4);
        List<Integer> turns = IntStream.range(0, 300).map(i -> i % 3).boxed().toList();
        Following next = of(days, turns).within(1, FollowingsTest::goOn).get(1);
        assertThat(next.followed()).isEqualTo(100);
        assertThat(next.lift()).isBetween(2.5, 3.5);
        assertThat(next.p()).isEqualTo(0.001);
        Following never = of(days, turns).within(1, FollowingsTest::goOn).get(2);
        assertThat(never.followed()).isZero();
        assertThat(never.p()).isEqualTo(1);
    }

    @Test
    void aQuestionHasOneAnswer() {
        Random dice = new Random(16);
        List<Integer> days = days(dice, 60);
        List<Integer> kinds = kinds(dice, 60);
        assertThat(of(days, kinds).within(3, FollowingsTest::goOn))
                .isEqualTo(of(days, kinds).within(3, FollowingsTest::goOn));
    }

    @Test
    void whoeverAskedMayGiveUpBetweenTwoDeals() {
        AtomicInteger deals = new AtomicInteger();
        Followings followings = of(List.of(1, 2), List.of(0, 1));
        assertThatThrownBy(() -> followings.within(7, () -> {
                    if (deals.incrementAndGet() == 3) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(deals).hasValue(3);
    }

    @Test
    void aMillionEventsAreDealtOutInSeconds() {
        Followings followings = new Followings(19);
        Random dice = new Random(17);
        for (int i = 0; i < 1_000_000; i++) {
            followings.add(i / 300, dice.nextInt(19));
        }
        assertThat(followings.deals()).isEqualTo(99);
        long begin = System.nanoTime();
        followings.within(7, FollowingsTest::goOn);
        assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
    }

    @Test
    void theFirstPairsLieNextToEachOther() {
        FirstPairs pairs = new FirstPairs(3);
        int[][] events = {{0, 0}, {1, 0}, {2, 1}, {2, 1}, {9, 0}, {13, 1}, {14, 0}};
        for (int i = 0; i < events.length; i++) {
            pairs.add(new Occurrence(i, EventKind.CALL, new Onset(events[i][0], events[i][0], null), 0), events[i][1]);
        }
        assertThat(pairs.of(0, 1))
                .extracting(pair -> pair.first().revision() + " " + pair.then().revision())
                .containsExactly("1 2");
        assertThat(pairs.of(0, 0))
                .extracting(pair -> pair.first().revision() + " " + pair.then().revision())
                .containsExactly("0 1");
        assertThat(pairs.of(1, 1))
                .extracting(pair -> pair.first().revision() + " " + pair.then().revision())
                .containsExactly("2 3");
        assertThat(pairs.of(1, 0))
                .extracting(pair -> pair.first().revision() + " " + pair.then().revision())
                .containsExactly("5 6");
        assertThat(pairs.of(1, 0).get(0).days()).isEqualTo(1);
        assertThat(pairs.of(2, 0)).isEmpty();
    }
}
