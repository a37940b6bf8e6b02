package org.parley.analysis.counts;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Table;
import org.parley.analysis.TableWriter;
import org.parley.analysis.Tables;
import org.parley.http.Choice;
import org.parley.http.Mistake;
import org.parley.record.OfTheRecord;
import org.parley.timeline.EventQuery;

/** How many events there are. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "analysis",
        description = "What the timeline adds up to: the same filters choose the events that are looked at.")
public class CountResource {
    private final Counts counts;
    private final Facets facets;
    private final CountTable table;
    private final Tables tables;

    CountResource(Counts counts, Facets facets, CountTable table, Tables tables) {
        this.tables = tables;
        this.counts = counts;
        this.facets = facets;
        this.table = table;
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "countEvents",
            summary = "Count events",
            description =
                    "Flat rows, one for each week, kind, actor …, or for each combination of two. Each event is counted on its first"
                            + " day, however vague or long it is; `vague` tells how many do not lie on a single day. Stretches"
                            + " of time without events are rows too. The rules stand in `docs/analyses.md`.")
    @APIResponse(
            responseCode = "200",
            description = "The counts.",
            content = @Content(schema = @Schema(implementation = CountsView.class)))
    public CountsView count(@BeanParam EventQuery query, @BeanParam CountShape shape) {
        return counts.of(query, shape, new ArrayList<>());
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
    @Produces(TableWriter.CSV)
    @Path("/counts.csv")
    public Table countEventsAsCsv(
            @BeanParam EventQuery query,
            @BeanParam CountShape shape,
            @RestQuery
                    @Parameter(
                            description =
                                    "Counts by time and something else: `wide`, if not said, has a row a stretch of time and a column a value; `long`"
                                            + " a row for each of both, which tells how many are `vague` too.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {CountTable.WIDE, CountTable.LONG}),
                            example = CountTable.LONG)
                    @Nullable
                    String layout) {
        List<Mistake> mistakes = new ArrayList<>();
        boolean wide = Choice.of("layout", layout, List.of(CountTable.WIDE, CountTable.LONG), mistakes)
                .equals(CountTable.WIDE);
        return table.of(counts.of(query, shape, mistakes), wide);
    }

    @GET
    @Produces(TableWriter.CSV)
    @Path("/facets.csv")
    public Table listFacetsAsCsv(
            @BeanParam EventQuery query,
            @RestQuery
                    @Parameter(
                            description = "Values of each filter, 10 if not said; over 100 is capped and said so.",
                            example = "10")
                    @Nullable
                    String limit) {
        return facets.of(query, limit).table(tables);
    }
}
