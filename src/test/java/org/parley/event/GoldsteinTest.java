package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scale knows every code that an event can bear. */
class GoldsteinTest {

    /** The codes of everything whose details know better than its kind. */
    private static List<Codes> ofDetails() {
        List<Codes> codes = new ArrayList<>();
        for (MeasureStage stage : MeasureStage.values()) {
            codes.add(MeasureCodes.of(stage, null));
            for (MeasureForm form : MeasureForm.values()) {
                codes.add(MeasureCodes.of(stage, form));
            }
        }
        for (Answer answer : Answer.values()) {
            codes.add(new EventDetails.Response(answer, null).codes(Codes.NONE));
        }
        for (Medium medium : Medium.values()) {
            codes.add(new EventDetails.Call(medium, null, null, List.of(), List.of()).codes(Codes.NONE));
        }
        return codes;
    }

    @Test
    void everyCodeOfAnEventHasAValue() {
        Set<String> codes = new TreeSet<>();
        Stream.concat(Stream.of(EventKind.values()).map(EventKind::codes), ofDetails().stream())
                .map(Codes::cameo)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        assertThat(codes)
                .hasSizeGreaterThan(15)
                .allMatch(code -> Goldstein.tenths(code).isPresent());
    }

    /** From the ends of the table, and where it is finer than its twenty classes. */
    @ParameterizedTest
    @CsvSource({"010, 0", "041, 10", "042, 19", "057, 80", "0871, 90", "100, -50", "130, -44", "1312, -58", "163, -80"})
    void valuesAreThoseOfTheTable(String code, int tenths) {
        assertThat(Goldstein.tenths(code)).hasValue(tenths);
    }

    @Test
    void whatIsNotInTheTableHasNone() {
        assertThat(Goldstein.tenths("")).isEmpty();
        assertThat(Goldstein.tenths("999")).isEmpty();
    }
}
