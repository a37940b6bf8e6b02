package org.parley.analysis.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.event.Expectation.As;
import org.parley.event.Status;
import org.parley.time.Edtf;

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

    /** The same as an event: of a window any of its days, of what has no end its first or one far away. */
    static Dated held(Dated when) {
        int slash = when.edtf.indexOf('/');
        if (slash < 0) {
            return when;
        }
        long first = ChronoUnit.DAYS.between(LocalDate.of(1895, 5, 1), LocalDate.parse(when.edtf.substring(0, slash)));
        return new Dated(when.edtf, when.hasEnd() ? days(first, Collections.max(when.days)) : List.of(first, FAR));
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
        return Fate.of(new Fate.Known(status, as, Due.of(due, null), deeds(met), false, List.of(), true));
    }

    private static List<Fate.Deed> deeds(List<String> dates) {
        return dates.stream()
                .map(edtf -> new Fate.Deed(Edtf.parse(edtf).span(), Set.of("welzing")))
                .toList();
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
        List<Fate.Deed> deeds = deeds(met ? List.of("1895-05-03") : List.of());
        Fate fate = Fate.of(new Fate.Known(
                status,
                as,
                Due.of("1895-05-03", null),
                deeds,
                superseded,
                breached ? List.of(Set.of("welzing")) : List.of(),
                over));
        assertThat(fate.state()).isEqualTo(state);
        assertThat(fate.certain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1895-05-20, 1895-05-20, MET,  true,   ,   ",
        "1895-05-20, 1895-05-10, MET,  true,   ,   ",
        "1895-05-20, 1895-05-23, LATE, true,  3,  3",
        "1895-05-2X, 1895-05-23, MET,  false, 0,  3",
        "1895-05,    1895-06-2X, LATE, true,  20, 59"
    })
    void whatTookPlaceIsHeldAgainstItsFirstForm(
            String first, String held, DueState state, boolean certain, @Nullable Long least, @Nullable Long most) {
        // 20 to 29 June: 20 days after 31 May at least, 59 after 1 May at most.
        Fate fate = fate(Status.OCCURRED, As.PLAN, first, List.of(held));
        assertThat(fate.state()).isEqualTo(state);
        assertThat(fate.certain()).isEqualTo(certain);
        assertThat(fate.late()).isEqualTo(most == null ? null : new DayRange(least, most));
    }

    @Test
    void aSideIsCreditedWithWhatItDidItself() {
        Due due = Due.of("1895-05-03", null);
        List<Fate.Deed> deeds = List.of(
                new Fate.Deed(Edtf.parse("1895-05-02").span(), Set.of("welzing")),
                new Fate.Deed(Edtf.parse("1895-05-09").span(), Set.of("welzing", "odergau")));
        Fate.Known known = new Fate.Known(Status.OCCURRED, As.LIMIT, due, deeds, false, List.of(), true);
        assertThat(List.of("welzing", "odergau", "nordhain"))
                .extracting(side -> Fate.of(known.by(side)).state())
                .containsExactly(DueState.MET, DueState.LATE, DueState.UNKNOWN);
        assertThat(Fate.of(known).state()).isEqualTo(DueState.MET);
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
