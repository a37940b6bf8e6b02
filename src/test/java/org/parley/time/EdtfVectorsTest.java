package org.parley.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The strings of edtf.js and python-edtf with their verdicts; where we differ it is named here and argued in docs/time.md. */
class EdtfVectorsTest {
    /** A season and a date as ends of one interval: level 3 of edtf.js, which we do not read. */
    private static final Set<String> LEVEL_3 = Set.of("2018/2018-23", "2018-21/2017-01-01", "2018-01?/2018-23");

    /** Two verdicts in the file; we take "valid", as for 2018-21/2018-23. */
    private static final Set<String> TAKEN_AS_VALID = Set.of("2012-21/2012-22", "[1760..]", "1800/1X01");

    record Vector(String text, String verdict, String suite, String detail) {}

    static Stream<Vector> vectors() throws IOException {
        try (InputStream in = EdtfVectorsTest.class.getResourceAsStream("/edtf/vectors.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.split("\t", -1))
                            .map(cells -> new Vector(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : ""))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyStringGetsItsVerdict(Vector vector) {
        @Nullable Throwable thrown = catchThrowable(() -> Edtf.parse(vector.text()));
        boolean valid = TAKEN_AS_VALID.contains(vector.text())
                || vector.verdict().equals("valid")
                || vector.verdict().equals("restricted") && !LEVEL_3.contains(vector.text());
        if (valid) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown).isInstanceOf(EdtfException.class);
        }
    }

    /** {@code ?2001} says no more than {@code 2001?}, but only level 2 has signs to the left; level 3 is not in the standard. */
    @ParameterizedTest
    @MethodSource("levelled")
    void levelsAgreeWithEdtfJs(Vector vector) {
        assertThat(Edtf.parse(vector.text()).level())
                .isEqualTo(Math.min(2, Integer.parseInt(vector.detail().replace("level ", ""))));
    }

    static Stream<Vector> readable() throws IOException {
        return vectors().filter(v -> v.verdict().equals("valid"));
    }

    static Stream<Vector> levelled() throws IOException {
        return vectors().filter(v -> v.verdict().equals("valid") && v.detail().startsWith("level "));
    }

    static Stream<Vector> bounded() throws IOException {
        return vectors()
                .filter(v -> v.suite().equals("python-edtf") && v.verdict().equals("valid"));
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void boundsAgreeWithPythonEdtfOrTheDifferenceIsNamed(Vector vector) {
        List<String> theirs = EdtfDifferences.OURS.getOrDefault(vector.text(), days(vector.detail()));
        Edtf edtf = Edtf.parse(vector.text());
        List<String> ours = new ArrayList<>(ends(edtf.strict()));
        if (theirs.size() > 2) {
            ours.addAll(ends(edtf.span()));
        }
        assertThat(ours).isEqualTo(theirs);
    }

    private static List<String> ends(Span span) {
        return List.of(text(span.earliest(), "-inf"), text(span.latest(), "inf"));
    }

    /** As python-edtf writes days: long years without a plus. */
    private static String text(@Nullable LocalDate day, String open) {
        return day == null ? open : day.toString().replaceFirst("^\\+", "");
    }

    private static List<String> days(String detail) {
        Matcher quoted = Pattern.compile("'([^']*)'").matcher(detail);
        List<String> days = new ArrayList<>();
        while (quoted.find()) {
            days.add(quoted.group(1));
        }
        if (days.size() % 2 == 1) {
            // A single day stands once for its begin and its end.
            days.add(0, days.get(0));
        }
        return days;
    }

    @ParameterizedTest
    @MethodSource("readable")
    void printedAndReadAgainItMeansTheSame(Vector vector) {
        Edtf edtf = Edtf.parse(vector.text());
        assertThat(Edtf.parse(edtf.canonical())).isEqualTo(edtf);
    }
}
