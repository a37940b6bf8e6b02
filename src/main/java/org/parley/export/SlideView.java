package org.parley.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A slide of TimelineJS 3. Source: Knight Lab, "JSON format". */
@Schema(name = "Slide", description = "A slide of TimelineJS 3.")
record SlideView(
        @Schema(description = "Id of the event.", examples = "2025-04-27-rubio-lavrov-call") @Nullable
        String uniqueId,

        @Schema(description = "Where it begins on the axis; an instant in UTC, else the event's own first day.")
        @Nullable
        Day startDate,

        @Schema(description = "Where it ends on the axis: the last day; absent where it begins and ends at once.")
        @Nullable
        Day endDate,

        @Schema(description = "When, in plain words; HTML, escaped twice.", examples = "27 April 2025") @Nullable
        String displayDate,

        @Schema(description = "For which side it was done; HTML, escaped twice.", examples = "Russia") @Nullable
        String group,

        @Schema(description = "Always false: addresses within texts are no links.", examples = "false")
        boolean autolink,

        Text text,
        @Nullable Media media) {

    /** All that TimelineJS reads. */
    @Schema(name = "TimelineJs", description = "A timeline of TimelineJS 3.")
    record Timeline(
            @Schema(description = "The first slide.") SlideView title,

            @Schema(description = "A slide an event; one that says so where there is none.")
            List<SlideView> events) {}

    /** A day, perhaps with its hour and minute. */
    @Schema(name = "SlideDate", description = "A day, perhaps with its hour and minute.")
    record Day(
            @Schema(description = "The year.", examples = "2025")
            int year,

            @Schema(description = "The month.", examples = "4")
            int month,

            @Schema(description = "The day.", examples = "27")
            int day,

            @Schema(description = "The hour, of an instant.", examples = "14") @Nullable
            Integer hour,

            @Schema(description = "The minute, of an instant.", examples = "0") @Nullable
            Integer minute) {

        static Day of(LocalDate day) {
            return new Day(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), null, null);
        }

        static Day of(Instant instant) {
            OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
            return new Day(
                    time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute());
        }
    }

    /** What the slide says. */
    @Schema(name = "SlideText", description = "What the slide says, as HTML.")
    record Text(
            @Schema(description = "The title.", examples = "Rubio and Lavrov speak at Lavrov&#39;s request")
            String headline,

            @Schema(description = "Status where it did not simply occur, summary, sources.") @Nullable
            String text) {}

    /** What is quoted beside it. */
    @Schema(name = "SlideMedia", description = "What is quoted beside the text.")
    record Media(
            @Schema(description = "The words, as a block of HTML.", examples = "<blockquote>Yes</blockquote>")
            String url,

            @Schema(description = "Who says so, as HTML.", examples = "<bdi>TASS</bdi>") @Nullable
            String credit,

            @Schema(description = "Where it stands.", examples = "https://www.example.org/2025/04/27/call") @Nullable
            String link) {}
}
