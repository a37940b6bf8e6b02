package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final Instant LAST = Instant.parse("2025-04-27T18:00:00Z");

    @Test
    void momentsRiseWhenTheClockStepsBackTwoHours() {
        assertThat(Recorder.after(LAST, Instant.parse("2025-04-27T16:00:00Z")))
                .isEqualTo(Instant.parse("2025-04-27T18:00:00.000001Z"));
    }

    @Test
    void momentsFollowTheClockToTheMicrosecond() {
        assertThat(Recorder.after(LAST, Instant.parse("2025-04-27T18:00:01.123456789Z")))
                .isEqualTo(Instant.parse("2025-04-27T18:00:01.123456Z"));
    }
}
