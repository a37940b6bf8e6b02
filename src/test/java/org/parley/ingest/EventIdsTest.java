package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    /** The same steps with the sets that they stand for; so many that the table grows several times. */
    @Test
    void knowsWhatWasSeenAndWhatStands() {
        Random random = new Random(20250427);
        Set<String> known = new HashSet<>();
        Set<String> standing = new HashSet<>();
        EventIds ids = new EventIds();
        for (int step = 0; step < 50_000; step++) {
            String id = "call-" + random.nextInt(20_000);
            if (random.nextInt(3) > 0) {
                assertThat(ids.add(id)).isEqualTo(known.add(id));
                standing.add(id);
            } else {
                assertThat(ids.retract(id)).isEqualTo(standing.remove(id));
            }
            String other = "call-" + random.nextInt(20_000);
            assertThat(ids.contains(other)).isEqualTo(known.contains(other));
        }
        assertThat(ids).hasSize(known.size());
    }
}
