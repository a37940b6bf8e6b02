package org.parley.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.ContactView;
import org.parley.analysis.Lists;
import org.parley.analysis.counts.Activity;
import org.parley.analysis.interactions.Interaction;
import org.parley.analysis.positions.StandingView;
import org.parley.analysis.positions.Standings;
import org.parley.analysis.readouts.HabitsView;
import org.parley.analysis.silences.SilencesView;
import org.parley.http.Hinted;
import org.parley.process.ProcessView;

/** All about one negotiation. */
@Schema(name = "ProcessProfile", description = "All about one negotiation.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProcessProfile(
        @Schema(description = "What it is, and its parties.")
        ProcessView process,

        @Schema(description = "Events that belong to it.") Activity activity,

        @Schema(description = "How many pairs of sides had to do with each other.", examples = "23")
        int pairCount,

        @Schema(description = "Pairs of sides that took part in the same events, most events first.")
        List<Interaction> interactions,

        @Schema(description = "What the means are of, and their source.")
        String explanation,

        @Schema(description = "Demands and offers that its events moved.")
        Standings positions,

        @Schema(description = "How accounts of its talks are given.")
        HabitsView readouts,

        @Schema(description = "Silences between those pairs that were in contact.")
        List<SilencesView.Pair> silences,

        @Schema(description = "The last talk between two sides, in order of the timeline; absent where there was none.")
        @Nullable
        ContactView lastContact,

        @Schema(description = "Addresses of what the parts begin, and of the events.")
        Map<String, String> see,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {

    static Lists<ProcessProfile> lists() {
        return Activity.lists(ProcessProfile::activity)
                .with("interactions", (tables, view) -> tables.of(Interaction.class, view.interactions, view))
                .with("positions", (tables, view) -> tables.of(StandingView.class, view.positions.items(), view))
                .with(HabitsView.lists(ProcessProfile::readouts))
                .with("silences", (tables, view) -> tables.of(SilencesView.Pair.class, view.silences, view));
    }
}
