package org.parley.analysis.sequences;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.analysis.sequences.Run.Beginning;
import org.parley.event.EventKind;
import org.parley.http.Problem;

/** Only what still waits is counted against the most that may. */
class WaitingRunsTest {
    private final WaitingRuns.Room room = new WaitingRuns.Room();

    /** Of which nothing waits any more on the next day. */
    private WaitingRuns ofADay() {
        return new WaitingRuns(room, (one, now) -> one.from().first() < now.first());
    }

    private static void add(WaitingRuns runs, int many, long day) {
        Onset onset = new Onset(day, day, null);
        Occurrence event = new Occurrence(1, EventKind.CALL, onset, 0);
        IntStream.range(0, many).forEach(i -> runs.add(new Run(new Beginning(i, run -> {}), event, true), onset));
    }

    @Test
    void whatNoLongerWaitsMakesRoom() {
        WaitingRuns runs = ofADay();
        for (int day = 0; day < 3; day++) {
            add(runs, WaitingRuns.MOST, day);
        }
    }

    @Test
    void whatWaitsForSomethingElseMakesRoomToo() {
        add(ofADay(), WaitingRuns.MOST, 0);
        add(ofADay(), WaitingRuns.MOST, 1);
    }

    @Test
    void moreThanMayWaitAtOnceAreAProblem() {
        WaitingRuns runs = ofADay();
        add(runs, WaitingRuns.MOST / 2, 0);
        add(ofADay(), WaitingRuns.MOST / 2, 0);
        assertThatThrownBy(() -> add(runs, 1, 0)).isInstanceOf(Problem.class).hasMessageContaining("wait at once");
    }
}
