package org.parley.analysis.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Lists;
import org.parley.http.Page;

/** An event of which the record says something else than before. */
@Schema(name = "Difference", description = "An event of which the record says something else than before.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceView(
        @Schema(description = "Of the event.", examples = "2025-03-18-trump-putin-call")
        String id,

        @Schema(description = "Its title at the later moment, or the last it had.")
        String title,

        @Schema(
                description =
                        "`added`: there is something where nothing stood; `retracted`: it was taken back; `changed`: it says something"
                                + " else.",
                enumeration = {"added", "changed", "retracted"},
                examples = "changed")
        String change,

        @Schema(
                description = "At which of the two moments it answers the filters.",
                enumeration = {"before", "after", "both"},
                examples = "both")
        String found,

        @Schema(description = "Of what was changed, field by field; absent otherwise.") @Nullable
        List<Field> fields,

        @Schema(description = "The revision that stood at the earlier moment; absent where none did.", examples = "1")
        @Nullable
        Integer fromRevision,

        @Schema(description = "The revision that stands at the later moment; absent where none does.", examples = "3")
        @Nullable
        Integer toRevision,

        @Schema(description = "The newest recording between the two.", examples = "2026-11-23T23:41:28Z")
        Instant recordedAt,

        @Schema(description = "Who recorded it.", examples = "bundled timeline")
        String recordedBy,

        @Schema(description = "Why.", examples = "Second reading: 1 more page cited") @Nullable
        String reason,

        @Schema(description = "Address of the event as known at the earlier moment; absent where nothing stood.")
        @Nullable
        String before,

        @Schema(description = "Address of the event as known at the later moment; absent where nothing stands.")
        @Nullable
        String after) {

    static Lists<Page<DifferenceView>> lists() {
        return new Lists<Page<DifferenceView>>()
                .with("items", (tables, page) -> tables.of(DifferenceView.class, page))
                .with(
                        "fields",
                        (tables, page) -> tables.page(
                                FieldOfEvent.class,
                                page.items().stream().flatMap(FieldOfEvent::of).toList(),
                                page));
    }

    /** A member of the draft that is not what it was. */
    @Schema(name = "DifferenceField", description = "A member of the draft that is not what it was.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            @Schema(description = "Its name; within another with a dot between.", examples = "when.edtf")
            String field,

            @Schema(description = "What it was; absent where it was not there.") @Nullable
            JsonNode before,

            @Schema(description = "What it is; absent where it is not there. Lists are told whole.") @Nullable
            JsonNode after) {}

    /** A changed field in a table; what is no text or number stands there as JSON. */
    private record FieldOfEvent(
            String id,
            String title,
            String field,
            @Nullable String before,
            @Nullable String after,
            Instant recordedAt,
            String recordedBy) {
        static Stream<FieldOfEvent> of(DifferenceView event) {
            return Stream.ofNullable(event.fields)
                    .flatMap(List::stream)
                    .map(field -> new FieldOfEvent(
                            event.id,
                            event.title,
                            field.field,
                            text(field.before),
                            text(field.after),
                            event.recordedAt,
                            event.recordedBy));
        }

        private static @Nullable String text(@Nullable JsonNode value) {
            return value == null ? null : value.isContainerNode() ? value.toString() : value.asText();
        }
    }
}
