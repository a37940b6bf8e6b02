package org.parley.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.time.Expression.Date;
import org.parley.time.Expression.Interval;
import org.parley.time.Expression.Moment;
import org.parley.time.Expression.Part;
import org.parley.time.Expression.Season;
import org.parley.time.Expression.Several;
import org.parley.time.Expression.Single;
import org.parley.time.Expression.Stretch;

/**
 * A date, time or span, as exactly as it is known.
 * Source: Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2; {@code docs/time.md} says what is read into it.
 */
public final class Edtf {
    /** Longer texts are refused: a set of fifty days has some 600 characters. */
    public static final int LONGEST = 1_000;

    private static final Set<Precision> EXACT = EnumSet.of(Precision.DAY, Precision.MINUTE, Precision.SECOND);

    /** Texts that were read, short ones: the same days are told again and again. */
    private static final Map<String, Edtf> READ = new ConcurrentHashMap<>();

    private static final int MOST_READ = 10_000;
    private static final int SHORT = 30;

    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    private final String text;
    private final Expression expression;
    private @Nullable Days withMargins;
    private @Nullable Days withoutMargins;

    private Edtf(String text, Expression expression) {
        this.text = text;
        this.expression = expression;
    }

    /**
     * @throws EdtfException that says what is wrong, and where
     */
    public static Edtf parse(String text) {
        if (text.length() > LONGEST) {
            throw new EdtfException(
                    "A date of " + text.length() + " characters is too long; " + LONGEST + " are possible", LONGEST);
        }
        Edtf read = READ.get(text);
        if (read == null) {
            read = new Edtf(text, new Parser(text).parse());
            if (text.length() <= SHORT) {
                keep(read);
            } else if (text.length() > LONGEST / 2) {
                mustBeReadAgain(read);
            }
        }
        return read;
    }

    /** The canonical form is somewhat longer, as where {@code -05} becomes {@code -05:00}, and must be a date too. */
    private static void mustBeReadAgain(Edtf read) {
        int length = read.canonical().length();
        if (length > LONGEST) {
            throw new EdtfException(
                    "In its canonical form this date has " + length + " characters; " + LONGEST + " are possible",
                    read.text.length());
        }
    }

    private static void keep(Edtf read) {
        if (READ.size() >= MOST_READ) {
            READ.clear();
        }
        READ.put(read.text, read);
    }

    /** As it was entered. */
    public String text() {
        return text;
    }

    /** Printed anew from what was understood; read again, it means the same. */
    public String canonical() {
        return Printer.print(expression);
    }

    /** The level of EDTF that it needs: 0, 1 or 2. */
    public int level() {
        return Levels.of(expression);
    }

    public Precision precision() {
        return Precisions.of(expression);
    }

    /** In plain English: "about 28 April 2025". */
    public String display() {
        return Display.of(expression);
    }

    /** With the margins of its signs; a time of day without an offset is taken as UTC. */
    public Span span() {
        return span(ZoneOffset.UTC);
    }

    /**
     * @param zone of a time of day that has no offset
     */
    public Span span(ZoneId zone) {
        return span(zone, true);
    }

    /** Without the margins of its signs. */
    public Span strict() {
        return span(ZoneOffset.UTC, false);
    }

    private Span span(ZoneId zone, boolean margin) {
        Days days = days(margin);
        return new Span(
                days.first,
                days.last,
                instant(
                        expression instanceof Interval interval
                                ? interval.from().date()
                                : expression,
                        zone,
                        false),
                instant(
                        expression instanceof Interval interval
                                ? interval.until().date()
                                : expression,
                        zone,
                        true));
    }

    /** Found once: of digits left open every day is tried. */
    private Days days(boolean margin) {
        Days days = margin ? withMargins : withoutMargins;
        if (days == null) {
            days = new Days(Bounds.first(expression, margin), Bounds.last(expression, margin));
            if (margin) {
                withMargins = days;
            } else {
                withoutMargins = days;
            }
        }
        return days;
    }

    private static @Nullable Instant instant(@Nullable Expression end, ZoneId zone, boolean after) {
        if (!(end instanceof Moment moment)) {
            return null;
        }
        Instant start = start(moment, zone);
        // A time told to the second lasts a second, one to the minute a minute.
        return after ? start.plus(1, moment.withSeconds() ? ChronoUnit.SECONDS : ChronoUnit.MINUTES) : start;
    }

    static Instant start(Moment moment, ZoneId zone) {
        return Bounds.first(moment, false)
                .atTime(moment.time())
                .atZone(moment.zone() == null ? zone : moment.zone())
                .toInstant();
    }

    public boolean isApproximate() {
        return qualities().anyMatch(Quality::isApproximate);
    }

    public boolean isUncertain() {
        return qualities().anyMatch(Quality::isUncertain);
    }

    /** Whether it leaves nothing open: a day, a time of one, or from one such to another, and no sign at any of them. */
    public boolean isExact() {
        return expression instanceof Interval interval
                ? isExact(interval.from().date()) && isExact(interval.until().date())
                : isExact(expression);
    }

    private static boolean isExact(@Nullable Expression date) {
        return date instanceof Single single
                && EXACT.contains(Precisions.of(single))
                && qualities(single).allMatch(quality -> quality == Quality.SURE);
    }

    /** Whether all its days, where they are bounded, lie in these years. */
    public boolean withinYears(int least, int most) {
        LocalDate first = days(true).first;
        LocalDate last = days(true).last;
        return (first == null || first.getYear() >= least && first.getYear() <= most)
                && (last == null || last.getYear() >= least && last.getYear() <= most);
    }

    private Stream<Quality> qualities() {
        return singles(expression).flatMap(Edtf::qualities);
    }

    /** All dates that stand in it. */
    static Stream<Single> singles(Expression expression) {
        if (expression instanceof Interval interval) {
            return Stream.of(interval.from(), interval.until()).flatMap(end -> Stream.ofNullable(end.date()));
        }
        if (expression instanceof Several several) {
            List<Stretch> stretches = several.stretches();
            return stretches.stream()
                    .flatMap(s -> Stream.concat(Stream.ofNullable(s.from()), Stream.ofNullable(s.until())));
        }
        return Stream.of((Single) expression);
    }

    static Stream<Quality> qualities(Single single) {
        if (single instanceof Season season) {
            return Stream.of(season.year().before(), season.year().after(), season.before(), season.after());
        }
        return single instanceof Date date
                ? parts(date).flatMap(part -> Stream.of(part.before(), part.after()))
                : Stream.empty();
    }

    static Stream<Part> parts(Date date) {
        return Stream.of(Stream.of(date.year()), Stream.ofNullable(date.month()), Stream.ofNullable(date.day()))
                .flatMap(parts -> parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf edtf && edtf.expression.equals(expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
