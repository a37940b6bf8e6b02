package org.parley.analysis.contradictions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.timeline.Moves.Move;

/** Two things that are recorded not to agree, or that a rule found. */
@Schema(name = "Contradiction", description = "What is recorded not to agree, or what a rule found.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContradictionView(
        @Schema(description = "Whether a curator recorded it or a rule found it.", examples = "recorded")
        Basis basis,

        @Schema(description = "The rule.", examples = "linked")
        Rule rule,

        @Schema(description = "In plain words.", examples = "A curator linked one to the other as contradicting it.")
        String explanation,

        @Schema(description = "The actor that it is about, where it is about one.", examples = "russia") @Nullable
        String actor,

        @Schema(description = "The position that it is about.", examples = "ru-talks-without-preconditions") @Nullable
        String position,

        @Schema(description = "The topic that it is about.", examples = "ceasefire") @Nullable
        String topic,

        @Schema(
                description = "The member of the event's details that is told differently, or `when`.",
                examples = "durations")
        @Nullable
        String fact,

        @Schema(description = "The events that it rests on, the one that contradicts first.")
        List<Event> events,

        @Schema(description = "The rival values; absent where there are none.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Value> values,

        @Schema(description = "The fewest days that may lie between the two events.", examples = "2") @Nullable
        Long daysAtLeast,

        @Schema(description = "The most days that may.", examples = "2") @Nullable
        Long daysAtMost) {

    static ContradictionView of(
            Rule rule,
            String explanation,
            @Nullable String actor,
            @Nullable String position,
            List<Event> events,
            @Nullable Swing swing) {
        return new ContradictionView(
                rule.basis(),
                rule,
                explanation,
                actor,
                position,
                null,
                null,
                events,
                List.of(),
                swing == null ? null : swing.least(),
                swing == null ? null : swing.most());
    }

    /** An event that it rests on. */
    @Schema(name = "ContradictingEvent", description = "An event that a contradiction rests on.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            @Schema(description = "Its id.", examples = "2025-04-28-lavrov-oglobo-demands")
            String id,

            @Schema(description = "Its title.", examples = "Lavrov lists demands to O Globo") @Nullable
            String title,

            @Schema(
                    description =
                            "When (EDTF); of a move the last day on which it may have been; absent where not told.")
            @Nullable
            String when,

            @Schema(description = "What a curator noted.") @Nullable
            String note) {
        private static final int LAST_YEAR = 9998;

        static Event of(JsonNode view) {
            return new Event(
                    view.path("id").asText(),
                    view.path("title").asText(),
                    view.path("when").path("edtf").asText(),
                    null);
        }

        static Event of(Move move) {
            @Nullable
            String day = move.last().getYear() > LAST_YEAR ? null : move.last().toString();
            return new Event(move.event(), move.title(), day, null);
        }

        Event noted(@Nullable String other) {
            return new Event(id, title, when, other);
        }
    }

    /** One of the values that are told. */
    @Schema(name = "RivalValue", description = "A value as one tells it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            @Schema(description = "The value, as text.", examples = "PT90M")
            String value,

            @Schema(description = "The actor that says so.", examples = "kremlin") @Nullable
            String by,

            @Schema(description = "The source in which it stands.", examples = "bs-20250318") @Nullable
            String source) {
        static Value of(JsonNode rival) {
            return new Value(
                    rival.path("value").isValueNode()
                            ? rival.path("value").asText()
                            : rival.path("value").toString(),
                    rival.path("by").textValue(),
                    rival.path("source").textValue());
        }
    }
}
