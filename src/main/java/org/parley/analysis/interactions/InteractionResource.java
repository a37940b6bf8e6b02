package org.parley.analysis.interactions;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.analysis.Table;
import org.parley.analysis.TableWriter;
import org.parley.analysis.Tables;
import org.parley.record.OfTheRecord;
import org.parley.timeline.EventQuery;

/** Who had to do with whom. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class InteractionResource {
    private final Interactions interactions;
    private final Tables tables;

    InteractionResource(Interactions interactions, Tables tables) {
        this.tables = tables;
        this.interactions = interactions;
    }

    @GET
    @Path("/interactions")
    @Operation(
            operationId = "listInteractions",
            summary = "See who had to do with whom",
            description =
                    "Each pair of actors that took part in the same events, those with most events first: how many events and contacts,"
                            + " the first and the last, how often either side began, and how cooperative or conflictual these events"
                            + " are on Goldstein's scale; as edges of a network, as a matrix, or over time. Who is merely"
                            + " mentioned does not take part. If no `status` is asked for, events that occurred.")
    @APIResponse(
            responseCode = "200",
            description = "The interactions.",
            content = @Content(schema = @Schema(implementation = InteractionsView.class)))
    public InteractionsView list(@BeanParam EventQuery query, @BeanParam InteractionShape shape) {
        return interactions.of(query, shape);
    }

    @GET
    @Produces(TableWriter.CSV)
    @Path("/interactions.csv")
    public Table listInteractionsAsCsv(@BeanParam EventQuery query, @BeanParam InteractionShape shape) {
        return interactions.of(query, shape).table(tables);
    }
}
