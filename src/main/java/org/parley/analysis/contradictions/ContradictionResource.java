package org.parley.analysis.contradictions;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.analysis.Table;
import org.parley.analysis.TableWriter;
import org.parley.analysis.Tables;
import org.parley.http.Page;
import org.parley.record.OfTheRecord;
import org.parley.record.PageShape;
import org.parley.timeline.EventQuery;

/** What does not agree. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class ContradictionResource {
    private final Contradictions contradictions;
    private final Tables tables;

    ContradictionResource(Contradictions contradictions, Tables tables) {
        this.contradictions = contradictions;
        this.tables = tables;
    }

    @GET
    @Path("/contradictions")
    @Operation(
            operationId = "listContradictions",
            summary = "See what does not agree",
            description =
                    "What curators recorded as contradictory (`basis=recorded`), and candidates that rules find (`basis=candidate`): an actor"
                            + " accepts and rejects one position, a holder refuses its own, a side is said to have broken what it had"
                            + " agreed to, sources or accounts tell one fact differently. By the day of what contradicts.")
    @APIResponse(responseCode = "200", description = "A page of contradictions, each with the events that it rests on.")
    public Page<ContradictionView> list(
            @BeanParam EventQuery query, @BeanParam ContradictionShape shape, @BeanParam PageShape size) {
        return contradictions.page(query, shape, size);
    }

    @GET
    @Produces(TableWriter.CSV)
    @Path("/contradictions.csv")
    public Table listContradictionsAsCsv(
            @BeanParam EventQuery query, @BeanParam ContradictionShape shape, @BeanParam PageShape size) {
        return tables.of(ContradictionView.class, contradictions.page(query, shape, size));
    }
}
