package org.parley.analysis;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Tells in the OpenAPI document of every table what is told of the analysis whose rows it has. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TableOperations implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        paths.forEach((path, item) -> {
            String rows = path.replaceFirst("\\.csv$", "");
            PathItem analysis = paths.get(rows);
            // A list of events has a writer and a description of its own.
            if (!path.equals(rows) && analysis != null && isOfAnalysis(analysis.getGET())) {
                declare(item.getGET(), analysis.getGET(), rows);
            }
        });
        document.getComponents().removeSchema(Table.class.getSimpleName());
    }

    private static boolean isOfAnalysis(@Nullable Operation operation) {
        return operation != null
                && operation.getTags() != null
                && operation.getTags().contains("analysis");
    }

    private static void declare(Operation table, Operation analysis, String rows) {
        table.summary(analysis.getSummary() + ", as a table")
                .description("The rows of a list of `" + rows
                        + "`, written as `/v1/events.csv` is: a column for each member, of objects"
                        + " within rows one for each of theirs; several values stand in one with `;` between. `docs/analyses.md`"
                        + " has the rest.");
        analysis.getResponses().getAPIResponses().forEach(table.getResponses()::addAPIResponse);
        table.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description(
                                        "A header line, then a line a row; `Link: rel=next` where there is another page.")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                TableWriter.CSV,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .addType(SchemaType.STRING)))));
    }
}
