package org.parley.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EdtfPropertyTest {
    private static final Arbitrary<String> SIGN = Arbitraries.of("", "", "", "~", "?", "%");

    @Provide
    Arbitrary<LocalDate> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9998),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as(LocalDate::of);
    }

    /** Dates of all levels, written as people may. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> dates = days().flatMap(EdtfPropertyTest::written);
        Arbitrary<String> ends = Arbitraries.oneOf(dates, Arbitraries.of("..", ""));
        Arbitrary<String> intervals = Combinators.combine(ends, ends).as((from, until) -> from + "/" + until);
        Arbitrary<String> sets =
                dates.list().ofMinSize(1).ofMaxSize(5).map(list -> "[" + String.join(", ", list) + "]");
        Arbitrary<String> all = dates.list().ofMinSize(1).ofMaxSize(5).map(list -> "{" + String.join(",", list) + "}");
        return Arbitraries.oneOf(dates, intervals, sets, all);
    }

    private static Arbitrary<String> written(LocalDate day) {
        String year = "%04d".formatted(day.getYear());
        String month = "%02d".formatted(day.getMonthValue());
        String date = "%02d".formatted(day.getDayOfMonth());
        Arbitrary<String> forms = Arbitraries.of(
                year,
                year + "-" + month,
                day.toString(),
                year + "-" + month + "-" + date.charAt(0) + "X",
                year + "-" + month + "-XX",
                year + "-XX-" + date,
                year.substring(0, 3) + "X",
                year.substring(0, 2) + "XX-" + month,
                year + "-" + (20 + day.getDayOfMonth() % 21 + 1),
                year + "S" + (day.getDayOfMonth() % 4 + 1),
                "Y1" + year + "E" + day.getMonthValue(),
                day + "T12:34:56Z",
                "~" + year + "-" + month,
                year + "?-" + month + "-%" + date);
        return Combinators.combine(forms, SIGN)
                .as((form, sign) ->
                        form.contains("T") || form.startsWith("Y") || form.contains("S") ? form : form + sign);
    }

    @Property(tries = 2_000)
    void whatWasReadPrintedAndReadAgainIsTheSame(@ForAll("texts") String text) {
        if (isRead(text)) {
            Edtf edtf = Edtf.parse(text);
            assertThat(Edtf.parse(edtf.canonical())).isEqualTo(edtf);
            assertThat(Edtf.parse(edtf.canonical()).canonical()).isEqualTo(edtf.canonical());
        }
    }

    @Property(tries = 2_000)
    void boundsAreOrderedAndSignsOnlyWiden(@ForAll("texts") String text) {
        if (isRead(text)) {
            Span strict = Edtf.parse(text).strict();
            Span span = Edtf.parse(text).span();
            // Beyond the year 9999 both are the end of all sorting.
            assertThat(span.sortStart()).isBeforeOrEqualTo(span.sortEnd());
            if (strict.earliest() != null && strict.latest() != null && span.earliest() != null) {
                assertThat(strict.earliest()).isBeforeOrEqualTo(strict.latest());
                assertThat(span.earliest()).isBeforeOrEqualTo(strict.earliest());
                assertThat(span.latest()).isAfterOrEqualTo(strict.latest());
            }
            assertThat(Edtf.parse(text).display()).isNotBlank();
        }
    }

    @Property
    void aMorePreciseDateLiesWithinALessPreciseOne(@ForAll("days") LocalDate day) {
        String year = "%04d".formatted(day.getYear());
        String[] fromFineToCoarse = {
            day.toString(),
            day.toString().substring(0, 9) + "X",
            day.toString().substring(0, 7),
            year,
            year.substring(0, 3) + "X",
            year.substring(0, 2) + "XX",
            year.charAt(0) + "XXX"
        };
        for (int i = 1; i < fromFineToCoarse.length; i++) {
            Span fine = Edtf.parse(fromFineToCoarse[i - 1]).span();
            Span coarse = Edtf.parse(fromFineToCoarse[i]).span();
            assertThat(coarse.sortStart()).isBeforeOrEqualTo(fine.sortStart());
            assertThat(coarse.sortEnd()).isAfterOrEqualTo(fine.sortEnd());
        }
    }

    @Property(tries = 3_000)
    void anyTextIsReadOrRefusedWithAPlace(@ForAll("noise") String text) {
        try {
            Edtf.parse(text);
        } catch (EdtfException e) {
            assertThat(e.at()).isBetween(1, text.length() + 1);
        }
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings()
                .withChars("0123456789XYES-+:TZ./~?%[]{}, é")
                .ofMaxLength(30);
    }

    private static boolean isRead(String text) {
        try {
            Edtf.parse(text);
            return true;
        } catch (EdtfException e) {
            // Random ends may run backwards, random digits may fit no day.
            return false;
        }
    }
}
