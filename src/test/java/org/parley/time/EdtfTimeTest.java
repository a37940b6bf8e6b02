package org.parley.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.parley.Rounds;

/** No text takes long to read, however it is made; counted in whole, as one alone is too quick to be measured. */
class EdtfTimeTest {
    /** In full as many as the limit was set for. */
    private static final int TEXTS = Rounds.of(20_000, 100_000);

    private static final Duration SLOWEST = Duration.ofSeconds(60);

    private static final String ALPHABET = "0123456789XYES-+:TZ./~?%[]{}, ";
    private static final List<String> BRICKS = List.of(
            "[",
            "{",
            "..",
            ",",
            "/",
            "-",
            "~",
            "?",
            "%",
            "X",
            "9",
            "Y",
            "E9",
            "Y1E9,",
            "2025,",
            "2025-04-XX,",
            "1667..",
            "?2025-~04-%28,",
            "XXXX-XX-XX,",
            "2025-04-28T10:00:00Z/",
            "2025..2026,",
            "Y17E7..Y17E8,",
            "200XS2,");

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void theLongestTextsAreReadInGoodTime() {
        long begin = System.nanoTime();
        read(this::noise);
        read(this::repeated);
        read(this::mixed);
        assertThat(read(this::sound)).as("some are dates").isLessThan(TEXTS / 4);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SLOWEST);
    }

    /** How many of them are refused. */
    private static int read(Supplier<String> texts) {
        int refused = 0;
        for (int i = 0; i < TEXTS / 4; i++) {
            String text = texts.get();
            assertThat(text).hasSize(Edtf.LONGEST);
            try {
                Edtf date = Edtf.parse(text);
                date.span();
                date.display();
            } catch (EdtfException e) {
                refused++;
            }
        }
        return refused;
    }

    private String noise() {
        StringBuilder text = new StringBuilder();
        while (text.length() < Edtf.LONGEST) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private String repeated() {
        return whole(List.of("", "[", "{").get(random.nextInt(3)) + brick().repeat(Edtf.LONGEST), "");
    }

    private String mixed() {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "[" : "{");
        while (text.length() < Edtf.LONGEST) {
            text.append(brick());
        }
        return whole(text.toString(), random.nextBoolean() ? "]" : "}");
    }

    /** A set of as many dates as there is room for, which is read to its end. */
    private String sound() {
        StringBuilder text = new StringBuilder("{");
        while (text.length() < Edtf.LONGEST - 15) {
            text.append("%04d-%02d-XX,".formatted(1 + random.nextInt(9_998), 1 + random.nextInt(12)));
        }
        String last = "2025";
        return text + " ".repeat(Edtf.LONGEST - text.length() - last.length() - 1) + last + "}";
    }

    private String brick() {
        return BRICKS.get(random.nextInt(BRICKS.size()));
    }

    private static String whole(String text, String end) {
        return text.substring(0, Edtf.LONGEST - end.length()) + end;
    }
}
