package org.parley.analysis.silences;

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
import org.parley.record.UpToToday;
import org.parley.timeline.EventQuery;

/** When two did not speak. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class SilenceResource {
    private final Silences silences;
    private final Tables tables;

    SilenceResource(Silences silences, Tables tables) {
        this.silences = silences;
        this.tables = tables;
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

    @GET
    @Produces(TableWriter.CSV)
    @UpToToday
    @Path("/silences.csv")
    public Table listSilencesAsCsv(
            @BeanParam EventQuery query,
            @BeanParam SilenceShape shape,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which list: `items`, the silences of the two that are named, or `pairs`; the first that there is, if not"
                                            + " said.",
                            example = "pairs")
                    @Nullable
                    String table) {
        return tables.of(SilencesView.lists(query), table, () -> silences.of(query, shape));
    }
}
