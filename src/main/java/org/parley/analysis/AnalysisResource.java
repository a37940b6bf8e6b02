package org.parley.analysis;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.http.Page;
import org.parley.record.OfTheRecord;
import org.parley.record.UpToToday;
import org.parley.timeline.EventQuery;

/** What the timeline adds up to. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "analysis",
        description = "What the timeline adds up to: the same filters choose the events that are looked at.")
public class AnalysisResource {
    private final Counts counts;
    private final Facets facets;
    private final Compared compared;
    private final Silences silences;

    AnalysisResource(Counts counts, Facets facets, Compared compared, Silences silences) {
        this.counts = counts;
        this.facets = facets;
        this.compared = compared;
        this.silences = silences;
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "countEvents",
            summary = "Count events",
            description =
                    "Flat rows, one for each week, kind, actor …, or for each combination of two. Each event is counted on its first"
                            + " day, however vague or long it is; `vague` tells how many do not lie on a single day. Stretches"
                            + " of time without events are rows too. The rules stand in `docs/analysis.md`.")
    @APIResponse(
            responseCode = "200",
            description = "The counts.",
            content = @Content(schema = @Schema(implementation = CountsView.class)))
    public CountsView count(@BeanParam EventQuery query, @BeanParam CountShape shape) {
        return counts.of(query, shape);
    }

    @GET
    @Path("/facets")
    @Operation(
            operationId = "listFacets",
            summary = "See what filters can name",
            description =
                    "For each filter its values, most events first: how many events a list would have with this value and all"
                            + " other filters of the question.")
    @APIResponse(
            responseCode = "200",
            description = "The filters with their values.",
            content = @Content(schema = @Schema(implementation = FacetsView.class)))
    public FacetsView facets(
            @BeanParam EventQuery query,
            @RestQuery
                    @Parameter(
                            description = "Values of each filter, 10 if not said; over 100 is capped and said so.",
                            example = "10")
                    @Nullable
                    String limit) {
        return facets.of(query, limit);
    }

    @GET
    @Path("/difference")
    @Operation(
            operationId = "compareRecord",
            summary = "See what the record says otherwise",
            description =
                    "What was added, changed (field by field) and retracted between two moments of the record, events changed last"
                            + " first: of those that answer the filters at either moment. What was changed and changed back is"
                            + " no difference.")
    @APIResponse(responseCode = "200", description = "A page of events of which the record says something else.")
    public Page<DifferenceView> compare(@BeanParam EventQuery query, @BeanParam DifferenceShape shape) {
        return compared.of(query, shape);
    }

    @GET
    @UpToToday
    @Path("/silences")
    @Operation(
            operationId = "listSilences",
            summary = "See when two did not speak",
            description =
                    "Days in a row without contact between two actors (`between`), what came before each silence and what ended it, and the"
                            + " one that goes on; without `between` a table of all pairs of a process's parties. Contact is a call,"
                            + " meeting, visit, negotiation round or mediation that occurred and in which both took part.")
    @APIResponse(
            responseCode = "200",
            description = "The silences.",
            content = @Content(schema = @Schema(implementation = SilencesView.class)))
    public SilencesView silences(@BeanParam EventQuery query, @BeanParam SilenceShape shape) {
        return silences.of(query, shape);
    }
}
