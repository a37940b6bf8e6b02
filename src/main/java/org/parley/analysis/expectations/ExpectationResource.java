package org.parley.analysis.expectations;

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

/** What fell due, and what became of it. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class ExpectationResource {
    private final Expectations expectations;
    private final Tables tables;

    ExpectationResource(Expectations expectations, Tables tables) {
        this.tables = tables;
        this.expectations = expectations;
    }

    @GET
    @UpToToday
    @Path("/expectations")
    @Operation(
            operationId = "listExpectations",
            summary = "See what fell due and what became of it",
            description =
                    "Deadlines and planned events by when they fall due (`due`): who set them when and for whom, how often they were moved,"
                            + " whether they were met, how late, or are overdue; and how often what each side set was met. The"
                            + " filters choose the events. The rules stand in `docs/analyses.md`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of expectations and what all of them add up to.",
            content = @Content(schema = @Schema(implementation = ExpectationsView.class)))
    public ExpectationsView list(@BeanParam EventQuery query, @BeanParam ExpectationShape shape) {
        return expectations.of(query, shape);
    }

    @GET
    @UpToToday
    @Produces(TableWriter.CSV)
    @Path("/expectations.csv")
    public Table listExpectationsAsCsv(
            @BeanParam EventQuery query,
            @BeanParam ExpectationShape shape,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which list: `items`, the expectations of the page, if not said, or `summary`, how often each actor's were"
                                            + " met.",
                            example = "summary")
                    @Nullable
                    String table) {
        return tables.of(ExpectationsView.lists(), table, () -> expectations.of(query, shape));
    }
}
