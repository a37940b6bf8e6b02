package org.parley.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.time.Edtf;
import org.parley.time.Span;

/**
 * When an event lies, as it is sorted and searched: floating days as UTC midnights, moments as instants, open ends as the years 1
 * and 9999.
 *
 * @param startAt first instant
 * @param endAt instant after the last
 * @param firstDay the event's own first day
 * @param lastDay the event's own last day, inclusive
 * @param length 0 up to 31 days, 1 up to 366, 2 longer or open
 */
public record Times(Instant startAt, Instant endAt, LocalDate firstDay, LocalDate lastDay, short length) {
    /** The longest span that a window finds without looking for what began long before it. */
    public static final Duration MONTH = Duration.ofDays(31);

    public static final Duration YEAR = Duration.ofDays(366);
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public static Times of(EventDraft.When when) {
        return of(span(when));
    }

    static Times of(Span span) {
        Instant start = span.sortStart();
        Instant end = span.sortEnd();
        Duration length = Duration.between(start, end);
        return new Times(
                start,
                end,
                span.earliest() == null ? FIRST : span.earliest(),
                span.latest() == null ? LAST : span.latest(),
                (short) (length.compareTo(MONTH) <= 0 ? 0 : length.compareTo(YEAR) <= 0 ? 1 : 2));
    }

    static Span span(EventDraft.When when) {
        return Edtf.parse(when.edtf()).span(zone(when.timezone()));
    }

    /** The days on which its people acted, which decide for whom they stood: a deadline's are those on which it was set. */
    static Span acted(EventDraft draft) {
        @Nullable String day = draft.details() instanceof ActedBefore before ? before.actedOn() : null;
        return day == null
                ? span(draft.when())
                : Edtf.parse(day).span(zone(draft.when().timezone()));
    }

    /** When falls due what the details set a time for; nothing where they set none, or the event's own. */
    static Optional<Span> due(EventDraft draft) {
        return draft.details() instanceof Expecting expecting
                ? Optional.ofNullable(expecting.expectation())
                        .map(Expectation::due)
                        .map(due -> Edtf.parse(due).span(zone(draft.when().timezone())))
                : Optional.empty();
    }

    /** The same of an event as readers see it. */
    public static Span acted(JsonNode event, ObjectMapper json) {
        JsonNode when = event.path("when");
        @Nullable String day = actedOn(event, json);
        return day == null
                ? new Span(day(when.path("earliest")), day(when.path("latest")), null, null)
                : Edtf.parse(day).span(zone(when.path("timezone").textValue()));
    }

    /** Those days as text (EDTF); null: they are the event's own. */
    public static @Nullable String actedOn(JsonNode event, ObjectMapper json) {
        return ActedBefore.isTold(KeptDetails.kind(event))
                ? ((ActedBefore) KeptDetails.of(event, json)).actedOn()
                : null;
    }

    private static @Nullable LocalDate day(JsonNode day) {
        return day.isTextual() ? LocalDate.parse(day.asText()) : null;
    }

    private static ZoneId zone(@Nullable String timezone) {
        return timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone);
    }
}
