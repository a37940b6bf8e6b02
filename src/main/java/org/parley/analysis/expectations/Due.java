package org.parley.analysis.expectations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.time.Edtf;
import org.parley.time.Span;

/**
 * When something falls due. What lies on its last day is in time; of a window that is its end, of a vague day any that may be meant.
 *
 * @param span all of it, margins included
 * @param endsFrom the first day that may be its last; {@link LocalDate#MAX} where it has no end
 * @param endsBy the last day that may be its last; {@link LocalDate#MAX} where it has no end
 */
record Due(String edtf, String display, Span span, LocalDate endsFrom, LocalDate endsBy) {

    static Due of(String edtf, @Nullable String timezone) {
        ZoneId zone = timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone);
        Edtf date = Edtf.parse(edtf);
        Span end = end(edtf, date, zone);
        LocalDate by = last(end);
        return new Due(edtf, date.display(), date.span(zone), by.equals(LocalDate.MAX) ? by : first(end), by);
    }

    private static Span end(String edtf, Edtf date, ZoneId zone) {
        if (edtf.startsWith("{") && !edtf.endsWith("..}")) {
            return lastOfAll(edtf, zone);
        }
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return date.span(zone);
        }
        String until = edtf.substring(slash + 1);
        return until.isEmpty() || until.equals("..")
                ? new Span(null, null, null, null)
                : Edtf.parse(until).span(zone);
    }

    /** Of a set all are meant, so that the last of them is its end. */
    private static Span lastOfAll(String set, ZoneId zone) {
        return Stream.of(set.substring(1, set.length() - 1).split(",|\\.\\.", -1))
                .filter(member -> !member.isBlank())
                .map(member -> Edtf.parse(member).span(zone))
                .max(Comparator.comparing(Due::last))
                .orElseThrow();
    }

    /** {@link LocalDate#MIN} where open. */
    static LocalDate first(Span span) {
        return span.earliest() == null ? LocalDate.MIN : span.earliest();
    }

    /** {@link LocalDate#MAX} where open. */
    static LocalDate last(Span span) {
        return span.latest() == null ? LocalDate.MAX : span.latest();
    }

    boolean hasEnd() {
        return !endsBy.equals(LocalDate.MAX);
    }

    /** Whether it surely ended before this day. */
    boolean isOverOn(LocalDate day) {
        return endsBy.isBefore(day);
    }

    /** How long before its last day it was set. */
    DayRange notice(Span announced) {
        return DayRange.between(first(announced), last(announced), endsFrom, endsBy);
    }

    /** How long it is over. */
    DayRange overdue(LocalDate day) {
        return DayRange.between(endsFrom, endsBy, day, day);
    }
}
