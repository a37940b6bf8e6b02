package org.parley.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorKind;
import org.parley.actor.ActorView;
import org.parley.actor.ActorView.TenureView;
import org.parley.analysis.ContactView;
import org.parley.analysis.Lists;
import org.parley.analysis.counts.Activity;
import org.parley.analysis.interactions.Counterpart;
import org.parley.analysis.positions.StandingView;
import org.parley.analysis.positions.Standings;
import org.parley.analysis.readouts.HabitsView;
import org.parley.analysis.silences.SilencesView;
import org.parley.http.Hinted;

/** All about one actor. */
@Schema(name = "ActorProfile", description = "All about one actor.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActorProfile(
        @Schema(description = "Who it is.") Subject actor,

        @Schema(
                description =
                        "Offices that the person held, or that others held for the organisation, those begun last first.")
        List<OfficeHeld> offices,

        @Schema(description = "Events in which it took part or is mentioned.")
        Activity activity,

        @Schema(description = "How many counterparts it has.", examples = "23")
        int counterpartCount,

        @Schema(description = "Who took part in the same events for others, most events first.")
        List<Counterpart> counterparts,

        @Schema(description = "What the means are of, and their source.")
        String explanation,

        @Schema(description = "Demands and offers that it holds, and those of its side that its own events moved.")
        Standings positions,

        @Schema(description = "How accounts are given of the talks in which it took part, by those for whom it stands.")
        HabitsView readouts,

        @Schema(description = "Silences between it and those counterparts with whom it was in contact.")
        List<SilencesView.Pair> silences,

        @Schema(description = "The last talk with one of them, in order of the timeline; absent where there was none.")
        @Nullable
        ContactView lastContact,

        @Schema(description = "Addresses of what the parts begin, and of the events.")
        Map<String, String> see,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {

    static Lists<ActorProfile> lists() {
        return Activity.lists(ActorProfile::activity)
                .with("offices", (tables, view) -> tables.of(OfficeHeld.class, view.offices, view))
                .with("counterparts", (tables, view) -> tables.of(Counterpart.class, view.counterparts, view))
                .with("positions", (tables, view) -> tables.of(StandingView.class, view.positions.items(), view))
                .with(HabitsView.lists(ActorProfile::readouts))
                .with("silences", (tables, view) -> tables.of(SilencesView.Pair.class, view.silences, view));
    }

    /** The actor of a profile. */
    @Schema(name = "ProfiledActor", description = "The actor of a profile.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subject(
            @Schema(description = "Its id.", examples = "lavrov")
            String id,

            @Schema(description = "What sort of actor it is.", examples = "person")
            ActorKind kind,

            @Schema(description = "As it is usually written in English.", examples = "Sergey Lavrov")
            String name,

            @Schema(description = "The actor that it belongs to.", examples = "russian-mfa") @Nullable
            String partOf,

            @Schema(description = "Who or what it is, in a sentence.", examples = "Russian diplomat") @Nullable
            String description,

            @Schema(description = "Its address.", examples = "/v1/actors/lavrov")
            String self) {
        static Subject of(ActorView actor) {
            return new Subject(
                    actor.id(), actor.kind(), actor.name(), actor.partOf(), actor.description(), actor.self());
        }
    }

    /** An office and who held it. */
    @Schema(name = "OfficeHeld", description = "An office and who held it.")
    record OfficeHeld(
            @Schema(description = "Id of the person.", examples = "lavrov")
            String holder,

            @Schema(description = "The person's name.", examples = "Sergey Lavrov")
            String name,

            @Schema(description = "The office, and when it was held.")
            TenureView tenure) {}
}
