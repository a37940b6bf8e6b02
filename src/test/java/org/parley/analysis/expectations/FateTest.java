package org.parley.analysis.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.event.Expectation.As;
import org.parley.event.Status;
import org.parley.time.Edtf;
import org.parley.time.Span;

/** Whether something was met in time is what trying all days that its dates may mean says. */
class FateTest {
    private static final int ROUNDS = 3_000;

    /** As far away as an open end is tried. */
    private static final long FAR = 10_000;

    /** A date as text, and the days that it may mean as its author counts them from 1 May 1895, without our parser. */
    record Dated(String edtf, List<Long> days) {
        boolean hasEnd() {
            return !days.contains(FAR);
        }
    }

    private static String day(long day) {
        return LocalDate.of(1895, 5, 1).plusDays(day).toString();
    }

    private static List<Long> days(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** Days on which it may end. */
    static Dated due(Random dice) {
        long first = dice.nextInt(20);
        long last = first + 1 + dice.nextInt(12);
        return switch (dice.nextInt(7)) {
            case 0 -> new Dated(day(first) + "/" + day(last), days(last, last));
            case 1 -> new Dated("1895-05-1X", days(9, 18));
            case 2 -> new Dated(day(0) + "/1895-05-2X", days(19, 28));
            case 3 -> new Dated("1895-05", days(0, 30));
            case 4 -> new Dated(day(first) + "/..", List.of(FAR));
            case 5 -> new Dated(day(first + 1) + "~", days(first, first + 2));
            default -> new Dated(day(first), days(first, first));
        };
    }

    /** Days on which it may have happened first. */
    static Dated act(Random dice) {
        long first = dice.nextInt(30);
        long last = first + dice.nextInt(8);
        return switch (dice.nextInt(6)) {
            case 0 -> new Dated(day(first) + "/" + day(last), days(first, last));
            case 1 -> new Dated("1895-05-0X", days(0, 8));
            case 2 -> new Dated("../" + day(last), List.of(-FAR, last));
            case 3 -> new Dated(day(first) + "/..", List.of(first, FAR));
            default -> new Dated(day(first), days(first, first));
        };
    }

    /** Every combination of the days that the dates may mean. */
    static List<Long> tried(Dated due, List<Dated> acts) {
        List<Long> firsts = List.of(FAR * 2);
        for (Dated act : acts) {
            List<Long> next = new ArrayList<>();
            firsts.forEach(first -> act.days.forEach(day -> next.add(Math.min(first, day))));
            firsts = next.stream().distinct().toList();
        }
        List<Long> late = new ArrayList<>();
        firsts.forEach(first -> due.days.forEach(day -> late.add(Math.max(0, first - day))));
        return late;
    }

    private static Fate fate(Status status, As as, String due, List<String> met) {
        List<Span> spans = met.stream().map(edtf -> Edtf.parse(edtf).span()).toList();
        return Fate.of(new Fate.Known(status, as, Due.of(due, null), spans, false, false, true));
    }

    @Test
    void randomDatesAgreeWithTryingAllDays() {
        Random dice = new Random(1895);
        for (int round = 0; round < ROUNDS; round++) {
            Dated due = due(dice);
            List<Dated> acts = new ArrayList<>();
            for (int i = dice.nextInt(3); i >= 0; i--) {
                acts.add(act(dice));
            }
            List<String> texts = acts.stream().map(Dated::edtf).toList();
            List<Long> tried = tried(due, acts);
            boolean allLate = tried.stream().allMatch(days -> days > 0);
            boolean noneLate = tried.stream().allMatch(days -> days == 0);
            long most = tried.stream().mapToLong(days -> days).max().orElseThrow();
            long least = tried.stream().mapToLong(days -> days).min().orElseThrow();
            Fate fate = fate(Status.OCCURRED, As.LIMIT, due.edtf, texts);
            assertThat(fate.state()).as(due.edtf + " " + texts).isEqualTo(allLate ? DueState.LATE : DueState.MET);
            assertThat(fate.certain()).as(due.edtf + " " + texts).isEqualTo(allLate || noneLate);
            @Nullable
            DayRange expected = noneLate ? null : new DayRange(least, most > FAR / 2 ? null : Long.valueOf(most));
            assertThat(fate.late()).as(due.edtf + " " + texts).isEqualTo(expected);
            Fate missed = fate(Status.MISSED, As.LIMIT, due.edtf, texts);
            assertThat(missed.state()).isEqualTo(noneLate ? DueState.MISSED : DueState.LATE);
            assertThat(missed.certain()).isEqualTo(allLate || noneLate);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // What was called off is not met, whatever is linked to it.
        "CANCELLED, LIMIT,    true,  false, false, true,  CANCELLED",
        "CANCELLED, LIMIT,    false, true,  false, true,  SUPERSEDED",
        // A plan that took place is met, though another followed it.
        "OCCURRED,  PLAN,     false, true,  true,  true,  MET",
        "EXPECTED,  PLAN,     true,  false, false, true,  MET",
        "EXPECTED,  PLAN,     false, false, false, true,  OVERDUE",
        "TENTATIVE, PLAN,     false, false, false, false, OPEN",
        "TENTATIVE, PLAN,     false, true,  false, true,  SUPERSEDED",
        // A curator who has seen it missed knows more than a link.
        "MISSED,    LIMIT,    true,  true,  false, true,  MISSED",
        "MISSED,    LIMIT,    false, true,  false, true,  MISSED",
        "OCCURRED,  LIMIT,    false, false, false, true,  UNKNOWN",
        "OCCURRED,  LIMIT,    false, false, false, false, OPEN",
        "OCCURRED,  LIMIT,    false, false, true,  true,  MISSED",
        "OCCURRED,  LIMIT,    true,  true,  true,  true,  MET",
        "OCCURRED,  LIMIT,    false, true,  true,  true,  SUPERSEDED",
        "OCCURRED,  TERM,     false, false, false, false, OPEN",
        "OCCURRED,  TERM,     false, false, false, true,  UNKNOWN",
        "OCCURRED,  QUESTION, true,  false, false, true,  MET"
    })
    void statusAndLinksDecide(
            Status status, As as, boolean met, boolean superseded, boolean breached, boolean over, DueState state) {
        List<Span> spans = met ? List.of(Edtf.parse("1895-05-03").span()) : List.of();
        Fate fate = Fate.of(new Fate.Known(status, as, Due.of("1895-05-03", null), spans, superseded, breached, over));
        assertThat(fate.state()).isEqualTo(state);
        assertThat(fate.certain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1895-05-20,             1895-05-10, 10, 10",
        // A window counts up to its end.
        "1895-05-20/1895-05-31,  1895-05-10, 21, 21",
        "1895-05-2X,             1895-05-10, 10, 19",
        "1895-05-20,             1895-05-0X, 11, 19",
        "1895-05-20/..,          1895-05-10,   ,   ",
        "1895-05-20,             ../1895-05-10, 10, "
    })
    void noticeIsCountedToTheLastDay(String due, String announced, @Nullable Long least, @Nullable Long most) {
        assertThat(Due.of(due, null).notice(Edtf.parse(announced).span())).isEqualTo(new DayRange(least, most));
    }
}
