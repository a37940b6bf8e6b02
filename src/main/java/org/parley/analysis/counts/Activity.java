package org.parley.analysis.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.timeline.By;

/** When a profile has how many events, and of which kinds. */
@Schema(name = "Activity", description = "How many events there are, when, and of which kinds.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Activity(
        @Schema(description = "How many events there are, as many as the list has.", examples = "161")
        long events,

        @Schema(
                description = "Those of them that do not lie on a single day; each is counted on its first day.",
                examples = "17")
        long vague,

        @Schema(
                description = "Events that began before the period asked for and reach into it; they are in no row.",
                examples = "2")
        @Nullable
        Long before,

        @Schema(description = "Events whose begin is open; they are in no row.", examples = "1") @Nullable
        Long openStart,

        @Schema(description = "Each kind that occurs, most events first.")
        List<OfKind> kinds,

        @Schema(
                description = "What the rows are by: `month`, or `year` where there would be more than "
                        + Counts.MOST_MONTHS + " months.",
                examples = "month")
        By by,

        @Schema(description = "Each stretch of time, those without events too.")
        List<Stretch> items) {

    /** How many events began in one stretch of time. */
    @Schema(name = "ActiveStretch", description = "How many events began in one stretch of time.")
    public record Stretch(
            @Schema(description = "The month or year.", examples = "2025-02")
            String stretch,

            @Schema(description = "Its first day.", examples = "2025-02-01")
            LocalDate from,

            @Schema(description = "How many events.", examples = "12")
            long events,

            @Schema(description = "Those of them that do not lie on a single day.", examples = "2")
            long vague) {}

    /** How many events are of one kind. */
    @Schema(name = "ActiveKind", description = "How many events are of one kind.")
    public record OfKind(
            @Schema(description = "The kind.", examples = "call")
            String kind,

            @Schema(description = "How many events.", examples = "12")
            long events) {}
}
