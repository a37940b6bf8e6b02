package org.parley.analysis.readouts;

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
import org.parley.analysis.Table;
import org.parley.analysis.TableWriter;
import org.parley.analysis.Tables;
import org.parley.record.OfTheRecord;
import org.parley.timeline.EventQuery;

/** What each side tells of the same talk. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class ReadoutResource {
    private final Readouts readouts;
    private final Tables tables;

    ReadoutResource(Readouts readouts, Tables tables) {
        this.readouts = readouts;
        this.tables = tables;
    }

    @GET
    @Path("/readouts")
    @Operation(
            operationId = "compareReadouts",
            summary = "Compare what the sides tell of a talk",
            description =
                    "With `event` the accounts of one talk side by side: topic by topic who mentions it, leaves it out or denies it, what"
                            + " only one has, how soon each was published, with quotes and sources. Without it a page of all talks that"
                            + " have accounts, and what they add up to: how alike the accounts are, what each side tends to leave out,"
                            + " who publishes first. The filters choose the talks. The rules stand in `docs/analyses.md`.")
    @APIResponse(
            responseCode = "200",
            description = "The accounts.",
            content = @Content(schema = @Schema(implementation = ReadoutsView.class)))
    @APIResponse(responseCode = "404", ref = "Problem404")
    @APIResponse(responseCode = "410", ref = "Problem410")
    public ReadoutsView compare(@BeanParam EventQuery query, @BeanParam ReadoutShape shape) {
        return readouts.of(query, shape);
    }

    @GET
    @Produces(TableWriter.CSV)
    @Path("/readouts.csv")
    public Table compareReadoutsAsCsv(
            @BeanParam EventQuery query,
            @BeanParam ReadoutShape shape,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which list: with `event` its accounts, `items`, if not said, their `citations`, or its `topics`; without it the talks, `items`, if"
                                            + " not said, or of their summary `sides`, `left_out` or `index`.",
                            example = "items")
                    @Nullable
                    String table) {
        return tables.of(ReadoutsView.lists(shape), table, () -> readouts.of(query, shape));
    }
}
