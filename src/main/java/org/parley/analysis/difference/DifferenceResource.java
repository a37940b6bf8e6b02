package org.parley.analysis.difference;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Table;
import org.parley.analysis.TableWriter;
import org.parley.analysis.Tables;
import org.parley.http.Page;
import org.parley.record.OfTheRecord;
import org.parley.timeline.EventQuery;

/** What the record says otherwise. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class DifferenceResource {
    private final Compared compared;
    private final Tables tables;

    DifferenceResource(Compared compared, Tables tables) {
        this.compared = compared;
        this.tables = tables;
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
    @Produces(TableWriter.CSV)
    @Path("/difference.csv")
    public Table compareRecordAsCsv(
            @BeanParam EventQuery query,
            @BeanParam DifferenceShape shape,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which list: `items`, the events, if not said, or `fields`, of the changed ones of the page what each"
                                            + " field said before and after.",
                            example = "fields")
                    @Nullable
                    String table) {
        return tables.of(DifferenceView.lists(), table, () -> compared.of(query, shape));
    }
}
