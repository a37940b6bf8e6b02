package org.parley.analysis.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.timeline.Neighbours.Link;

/** How often something was moved is how many links lie on the way; a page is the begin of what is left. */
class MovesTest {
    private static final int ROUNDS = 500;
    private static final int EVENTS = 8;
    private static final int NONE = 1_000;

    private static String id(int number) {
        return "event-" + number;
    }

    /** Links of every way from each to each, found by trying all ways over a third (Floyd 1962). */
    private static int[][] ways(Set<Link> links) {
        int[][] ways = new int[EVENTS][EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            for (int j = 0; j < EVENTS; j++) {
                ways[i][j] = i == j ? 0 : links.contains(new Link(id(i), id(j))) ? 1 : NONE;
            }
        }
        for (int k = 0; k < EVENTS; k++) {
            for (int i = 0; i < EVENTS; i++) {
                for (int j = 0; j < EVENTS; j++) {
                    ways[i][j] = Math.min(ways[i][j], ways[i][k] + ways[k][j]);
                }
            }
        }
        return ways;
    }

    private static void agrees(Moves.Chain chain, int[] steps, int from, Set<Link> links) {
        List<Integer> reached = IntStream.range(0, EVENTS)
                .filter(i -> i != from && steps[i] < NONE)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> steps[i]).thenComparing(i -> i))
                .toList();
        assertThat(chain.ids())
                .as(links.toString())
                .isEqualTo(reached.stream().map(MovesTest::id).toList());
        assertThat(chain.steps())
                .isEqualTo(reached.stream().mapToInt(i -> steps[i]).max().orElse(0));
    }

    @Test
    void chainsAgreeWithAllWays() {
        Random dice = new Random(1896);
        Set<String> known = IntStream.range(0, EVENTS).mapToObj(MovesTest::id).collect(Collectors.toSet());
        for (int round = 0; round < ROUNDS; round++) {
            Set<Link> links = new HashSet<>();
            for (int i = dice.nextInt(12); i > 0; i--) {
                links.add(new Link(id(dice.nextInt(EVENTS)), id(dice.nextInt(EVENTS))));
            }
            int[][] ways = ways(links);
            Moves moves = Moves.of(links, known);
            for (int from = 0; from < EVENTS; from++) {
                int here = from;
                agrees(moves.before(id(from)), ways[from], from, links);
                agrees(
                        moves.after(id(from)),
                        IntStream.range(0, EVENTS).map(i -> ways[i][here]).toArray(),
                        from,
                        links);
            }
        }
    }

    @Test
    void whatIsNotKnownLeadsNowhere() {
        Moves moves = Moves.of(Set.of(new Link("c", "b"), new Link("b", "a")), Set.of("a", "c"));
        assertThat(moves.before("c").ids()).isEmpty();
        assertThat(moves.after("a").steps()).isZero();
    }

    @Test
    void theFirstFewAreTheBeginOfAll() {
        Random dice = new Random(1897);
        for (int round = 0; round < ROUNDS; round++) {
            List<Integer> all = new ArrayList<>();
            int most = 1 + dice.nextInt(6);
            FirstFew<Integer> few = new FirstFew<>(Comparator.<Integer>naturalOrder(), most);
            for (int i = dice.nextInt(20); i > 0; i--) {
                int one = dice.nextInt(10);
                all.add(one);
                few.add(one);
            }
            assertThat(few.all()).isEqualTo(all.stream().sorted().limit(most).toList());
        }
    }
}
