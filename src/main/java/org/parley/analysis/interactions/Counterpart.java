package org.parley.analysis.interactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What lay between the actor of a profile and another, as seen from the actor. */
@Schema(name = "Counterpart", description = "What lay between the actor and another.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Counterpart(
        @Schema(description = "Id of the other.", examples = "usa")
        String actor,

        @Schema(description = "Its name.", examples = "United States")
        String name,

        @Schema(description = "Events in which both took part.", examples = "12")
        long events,

        @Schema(
                description = "Those of them in which they were in contact: talks that took place, of both.",
                examples = "5")
        long contacts,

        @Schema(description = "Those of them that the actor began with the other.", examples = "3")
        long initiated,

        @Schema(description = "Those of them that the other began with the actor.", examples = "4")
        long initiatedByOther,

        @Schema(
                description =
                        "Mean of what the events between them are worth on Goldstein's scale, from -10 (conflict) to 10 (cooperation);"
                                + " absent where none has a value.",
                examples = "1.25")
        @Nullable
        BigDecimal goldsteinMean,

        @Schema(description = "Of how many events it is the mean.", examples = "10")
        long goldsteinEvents,

        @Schema(description = "Day before which no event was; absent where open.", examples = "2025-02-12") @Nullable
        LocalDate first,

        @Schema(description = "Day after which no event was; absent where open.", examples = "2025-02-24") @Nullable
        LocalDate last,

        @Schema(description = "As `last`, of the contacts.", examples = "2025-02-18") @Nullable
        LocalDate lastContact,

        @Schema(
                description = "Ids of up to three of the events: the first and the last two.",
                examples = "2025-02-12-trump-putin-call")
        List<String> examples) {

    static Counterpart of(String actor, String name, Dealings dealings) {
        return new Counterpart(
                actor,
                name,
                dealings.events(),
                dealings.contacts(),
                dealings.begunByA(),
                dealings.begunByB(),
                dealings.mean(),
                dealings.valued(),
                dealings.ends().first(),
                dealings.ends().last(),
                dealings.contactEnds().last(),
                dealings.examples());
    }
}
