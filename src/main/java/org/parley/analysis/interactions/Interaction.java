package org.parley.analysis.interactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.time.CalendarUnit;

/** What lay between two actors, as a flat row: an edge of a network. */
@Schema(name = "Interaction", description = "What lay between two actors: an edge of a network.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Interaction(
        @Schema(description = "The stretch of time; absent without `by`.", examples = "2025-02") @Nullable
        String stretch,

        @Schema(description = "First day of the stretch; absent without `by`.", examples = "2025-02-01") @Nullable
        LocalDate from,

        @Schema(description = "Id of the one that comes first by id.", examples = "russia")
        String a,

        @Schema(description = "Its name.", examples = "Russia")
        String aName,

        @Schema(description = "Id of the other.", examples = "usa")
        String b,

        @Schema(description = "Its name.", examples = "United States")
        String bName,

        @Schema(description = "Events in which both took part.", examples = "12")
        long events,

        @Schema(description = "Those of them of which the day is not known.", examples = "1")
        long vague,

        @Schema(
                description = "Those of them in which they were in contact: talks that took place, of both.",
                examples = "5")
        long contacts,

        @Schema(description = "Those of them that `a` began with `b`.", examples = "3")
        long initiatedByA,

        @Schema(description = "Those of them that `b` began with `a`.", examples = "4")
        long initiatedByB,

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

        @Schema(
                description = "Day by which the first had been for certain; later than `first` where days are vague.",
                examples = "2025-02-12")
        @Nullable
        LocalDate firstCertain,

        @Schema(description = "Day after which no event was; absent where open.", examples = "2025-02-24") @Nullable
        LocalDate last,

        @Schema(
                description =
                        "Day on which, or after which, the last was for certain; earlier than `last` where days are vague.",
                examples = "2025-02-24")
        @Nullable
        LocalDate lastCertain,

        @Schema(description = "As `first`, of the contacts.", examples = "2025-02-12") @Nullable
        LocalDate firstContact,

        @Schema(description = "As `first_certain`, of the contacts.", examples = "2025-02-12") @Nullable
        LocalDate firstContactCertain,

        @Schema(description = "As `last`, of the contacts.", examples = "2025-02-18") @Nullable
        LocalDate lastContact,

        @Schema(description = "As `last_certain`, of the contacts.", examples = "2025-02-18") @Nullable
        LocalDate lastContactCertain,

        @Schema(
                description = "Ids of up to three of the events: the first and the last two.",
                examples = "2025-02-12-trump-putin-call")
        List<String> examples,

        @Schema(
                description =
                        "Address of the list that has their events: with `level=direct` these alone, at the level of states also those"
                                + " in which others may have stood for the two; absent where no list has just them: in profiles,"
                                + " beside `by` and `between`, and where `actor`, `actor_scope`, `date_match` or `status=!…` mean"
                                + " something else there.",
                examples = "/v1/events?between=russia,usa&status=occurred")
        @Nullable
        String see) {

    /**
     * @param see where the events of a pair are listed; null where it is not told
     */
    static Interaction of(
            Dyads.Row row,
            @Nullable CalendarUnit unit,
            UnaryOperator<String> names,
            Function<Dyads.Dyad, @Nullable String> see) {
        Dealings dealings = row.dealings();
        Ends ends = dealings.ends();
        Ends contacts = dealings.contactEnds();
        return new Interaction(
                unit == null ? null : unit.name(row.stretch()),
                unit == null ? null : unit.firstDay(row.stretch()),
                row.dyad().a(),
                names.apply(row.dyad().a()),
                row.dyad().b(),
                names.apply(row.dyad().b()),
                dealings.events(),
                dealings.vague(),
                dealings.contacts(),
                dealings.begunByA(),
                dealings.begunByB(),
                dealings.mean(),
                dealings.valued(),
                ends.first(),
                ends.firstCertain(),
                ends.last(),
                ends.lastCertain(),
                contacts.first(),
                contacts.firstCertain(),
                contacts.last(),
                contacts.lastCertain(),
                dealings.examples(),
                see.apply(row.dyad()));
    }
}
