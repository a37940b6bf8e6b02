package org.parley.analysis.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text is a pattern, which is read the same from its own spelling, or is refused where it goes wrong. Replays what Jazzer found. */
class PatternFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void pattern(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            String written = PatternParser.parse(text).text();
            if (written.length() <= PatternParser.LONGEST) {
                assertThat(PatternParser.parse(written).text()).isEqualTo(written);
            }
        } catch (PatternException e) {
            assertThat(e.at()).isBetween(1, text.length() + 1);
        }
    }
}
