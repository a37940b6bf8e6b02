package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.Status;
import org.parley.event.Vague;
import org.parley.http.Address;

/** A calendar to be subscribed to: RFC 5545 with the properties of RFC 7986. */
final class Calendar implements Format {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** The last day that a calendar can write (RFC 3339 has four digits for a year), and the first. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final Map<String, String> COURSE =
            Map.of(Status.TENTATIVE.word(), "TENTATIVE", Status.CANCELLED.word(), "CANCELLED");

    /** A calendar has one component at least (RFC 5545, 3.6), also where no event answers. */
    private static final String UTC = Stream.of(
                    "BEGIN:VTIMEZONE",
                    "TZID:UTC",
                    "BEGIN:STANDARD",
                    "DTSTART:19700101T000000",
                    "TZOFFSETFROM:+0000",
                    "TZOFFSETTO:+0000",
                    "END:STANDARD",
                    "END:VTIMEZONE")
            .map(line -> line + "\r\n")
            .collect(Collectors.joining());

    private final Address here;
    private final UnaryOperator<String> whole;
    private final boolean vague;

    /**
     * @param here where the calendar is, whole
     * @param whole makes a whole address of a path
     * @param vague whether events of which the day is not known are shown too
     */
    Calendar(Address here, UnaryOperator<String> whole, boolean vague) {
        this.here = here;
        this.whole = whole;
        this.vague = vague;
    }

    @Override
    public String begin() {
        String name = Channel.title(here.without("vague"));
        return ContentLine.of("BEGIN", "VCALENDAR")
                + ContentLine.of("VERSION", "2.0")
                + ContentLine.of("PRODID", "-//Parley//Timeline//EN")
                + ContentLine.of("CALSCALE", "GREGORIAN")
                + ContentLine.text("NAME", name)
                + ContentLine.text("X-WR-CALNAME", name)
                + ContentLine.of("SOURCE;VALUE=URI", here.toString())
                + ContentLine.of("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                // For those who know only what came before RFC 7986.
                + ContentLine.of("X-PUBLISHED-TTL", "PT1H")
                + UTC;
    }

    @Override
    public String events(List<JsonNode> views, boolean first) {
        return views.stream().map(this::event).collect(Collectors.joining());
    }

    @Override
    public String end() {
        return ContentLine.of("END", "VCALENDAR");
    }

    /** Nothing where it is not shown. */
    private String event(JsonNode view) {
        JsonNode when = view.path("when");
        boolean isVague = Vague.is(when);
        String span = span(when, isVague);
        if (isVague && !vague || span.isEmpty()) {
            return "";
        }
        Prose prose = Prose.of(view);
        String address = whole.apply(view.path("self").asText());
        String recorded = INSTANT.format(Instant.parse(view.path("recorded_at").asText()));
        return ContentLine.of("BEGIN", "VEVENT")
                // Of the event, wherever the service is: an id is never used twice.
                + ContentLine.text("UID", view.path("id").asText() + "@parley")
                + ContentLine.of("DTSTAMP", recorded)
                + ContentLine.of("LAST-MODIFIED", recorded)
                + ContentLine.of(
                        "SEQUENCE", String.valueOf(view.path("revision").asInt() - 1))
                + span
                + ContentLine.text("SUMMARY", prose.title() + (isVague ? vague(when) : ""))
                + ContentLine.text("DESCRIPTION", String.join("\n", prose.lines()) + "\n" + address)
                + ContentLine.text("LOCATION", view.path("place").asText(""))
                + ContentLine.of(
                        "STATUS", COURSE.getOrDefault(view.path("status").asText(), "CONFIRMED"))
                + ContentLine.of(
                        "CATEGORIES",
                        prose.words().stream().map(ContentLine::escaped).collect(Collectors.joining(",")))
                + ContentLine.of("URL", address)
                // Nobody is busy because others meet.
                + ContentLine.of("TRANSP", "TRANSPARENT")
                + ContentLine.of("END", "VEVENT");
    }

    private static String vague(JsonNode when) {
        return " (date vague: " + when.path("display").asText() + ")";
    }

    /**
     * Instants where both ends are known to the time of day, else days; the end is exclusive, and left out where there is none that could be
     * written.
     */
    private static String span(JsonNode when, boolean isVague) {
        if (!isVague && when.hasNonNull("start") && when.hasNonNull("end")) {
            Instant start = Instant.parse(when.path("start").asText());
            Instant end = Instant.parse(when.path("end").asText());
            if (isWritable(start) && isWritable(end)) {
                return ContentLine.of("DTSTART", INSTANT.format(start))
                        + (end.isAfter(start) ? ContentLine.of("DTEND", INSTANT.format(end)) : "");
            }
        }
        LocalDate earliest = day(when, "earliest");
        LocalDate latest = day(when, "latest");
        // Where one end is open, the other is what is known; a set that is open at both has no day.
        LocalDate begin = earliest == null ? latest : earliest;
        if (begin == null) {
            return "";
        }
        return ContentLine.of("DTSTART;VALUE=DATE", DAY.format(begin))
                + (latest == null || latest.equals(LAST)
                        ? ""
                        : ContentLine.of("DTEND;VALUE=DATE", DAY.format(latest.plusDays(1))));
    }

    private static @Nullable LocalDate day(JsonNode when, String member) {
        return when.hasNonNull(member) ? LocalDate.parse(when.path(member).asText()) : null;
    }

    private static boolean isWritable(Instant instant) {
        LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
