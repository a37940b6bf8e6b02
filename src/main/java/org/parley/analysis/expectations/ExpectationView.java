package org.parley.analysis.expectations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Status;

/** A deadline or a planned event, and what became of it. */
@Schema(name = "Expectation", description = "A deadline or a planned event, and what became of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpectationView(
        @Schema(description = "Of the event.", examples = "2025-07-14-trump-50-days")
        String id,

        @Schema(description = "Its title.") String title,

        @Schema(description = "Its kind.", examples = "deadline")
        EventKind kind,

        @Schema(description = "As a curator recorded it.", examples = "cancelled")
        Status status,

        @Schema(description = "When it falls due.") Fall due,

        @Schema(description = "The words in which that was said.", examples = "50 days") @Nullable
        String phrase,

        @Schema(
                description = "True where it was set in earnest, false where loosely; absent where that is not told.",
                examples = "true")
        @Nullable
        Boolean firm,

        @Schema(
                description =
                        "Who set it: who spoke, demanded or offered, else who took part; of a plan, who was to take part.")
        List<Cast.Someone> setBy,

        @Schema(description = "The sides of those, each once.", examples = "[\"usa\"]")
        List<String> setBySide,

        @Schema(description = "Who is to act: who is addressed, and the target.")
        List<Cast.Someone> setFor,

        @Schema(description = "When it was set (EDTF); absent where that is not told.", examples = "2025-07-14")
        @Nullable
        String announced,

        @Schema(description = "How many days before its last day it was set; absent where that is not told.") @Nullable
        DayRange noticeDays,

        @Schema(description = "How often it was moved in all: the earlier forms and the later ones.", examples = "2")
        int moved,

        @Schema(description = "Those whose place it took, the nearest first; absent where there is none.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Form> supersedes,

        @Schema(description = "Those that took its place, the nearest first; absent where there is none.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Form> supersededBy,

        @Schema(description = "What became of it, by status, links and dates.")
        DueState state,

        @Schema(
                description = "False where the dates, as vague as they are, leave open whether it was met in time.",
                examples = "true")
        boolean certain,

        @Schema(
                description = "Why that is its state.",
                examples = "Recorded as cancelled; another event took its place.")
        String why,

        @Schema(description = "Events that meet it, with their dates; absent where there is none.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Act> fulfilledBy,

        @Schema(description = "Events that breach it, or are said to; absent where there is none.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Act> breachedBy,

        @Schema(
                description =
                        "How many days after its last day it was met, or how long it is overdue up to today; absent where it is neither.")
        @Nullable
        DayRange lateDays,

        @Schema(description = "When it was called off (EDTF), where that is told.", examples = "2025-10-21") @Nullable
        String calledOff,

        @Schema(description = "What became of it, in the curator's words.", examples = "shortened on 28 July") @Nullable
        String outcome) {

    /** When something falls due. */
    @Schema(name = "ExpectationDue", description = "When it falls due.")
    record Fall(
            @Schema(description = "As entered (EDTF).", examples = "2025-09-02~")
            String edtf,

            @Schema(
                    description = "First day, margins included; null where open.",
                    examples = "2025-09-01",
                    nullable = true)
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            LocalDate earliest,

            @Schema(
                    description = "Last day, margins included; null where open.",
                    examples = "2025-09-03",
                    nullable = true)
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            LocalDate latest,

            @Schema(description = "In plain words.", examples = "about 2 September 2025")
            String display) {
        static Fall of(Due due) {
            return new Fall(due.edtf(), due.span().earliest(), due.span().latest(), due.display());
        }
    }

    /** An earlier or a later form of the same expectation. */
    @Schema(name = "ExpectationForm", description = "An earlier or a later form of the same expectation.")
    record Form(
            @Schema(description = "Of the event.", examples = "2025-07-28-trump-ten-or-twelve-days")
            String id,

            @Schema(description = "Its title.") String title,

            @Schema(description = "As a curator recorded it.", examples = "cancelled")
            String status,

            @Schema(description = "When it falls due, or was (EDTF).", examples = "2025-08-07~/2025-08-09~")
            String due) {}

    /** An event that meets or breaches it. */
    @Schema(name = "ExpectationAct", description = "An event that meets or breaches it.")
    record Act(
            @Schema(description = "Of the event.", examples = "2025-05-23-25-prisoner-exchange")
            String id,

            @Schema(description = "Its title.") String title,

            @Schema(description = "How it is linked.", examples = "fulfilled_by")
            String type,

            @Schema(description = "When it was (EDTF).", examples = "2025-05-23/2025-05-25")
            String when,

            @Schema(description = "As a curator recorded it; only what occurred counts.", examples = "occurred")
            String status,

            @Schema(description = "How sure it is; of breaches only confirmed ones count.", examples = "confirmed")
            String verification) {
        static Act of(JsonNode event, String type) {
            return new Act(
                    event.path("id").asText(),
                    event.path("title").asText(),
                    type,
                    event.path("when").path("edtf").asText(),
                    event.path("status").asText(),
                    event.path("verification").asText());
        }
    }
}
