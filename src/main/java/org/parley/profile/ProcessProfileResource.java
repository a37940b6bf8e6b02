package org.parley.profile;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Table;
import org.parley.analysis.TableWriter;
import org.parley.analysis.Tables;
import org.parley.record.OfTheRecord;
import org.parley.record.UpToToday;
import org.parley.timeline.EventQuery;

/** All about one negotiation. */
@OfTheRecord
@Path("/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class ProcessProfileResource {
    private final Profiles profiles;
    private final Tables tables;

    ProcessProfileResource(Profiles profiles, Tables tables) {
        this.tables = tables;
        this.profiles = profiles;
    }

    @GET
    @UpToToday
    @Path("/{id}/profile")
    @Operation(
            operationId = "showProcessProfile",
            summary = "See all about a negotiation",
            description =
                    "Its parties, activity by month, who had to do with whom, positions moved in it, how each side gives accounts of"
                            + " talks, silences of the pairs that are told, and the last contact. The filters choose the events. Each"
                            + " part is the beginning of an analysis, which `see` leads to.")
    @APIResponse(
            responseCode = "200",
            description = "The profile.",
            content = @Content(schema = @Schema(implementation = ProcessProfile.class)))
    public ProcessProfile process(
            @RestPath @Parameter(description = "Id of the process.", example = "ukraine-2025") String id,
            @BeanParam EventQuery query,
            @BeanParam ProfileShape shape) {
        return profiles.ofProcess(id, query, shape);
    }

    @GET
    @UpToToday
    @Produces(TableWriter.CSV)
    @Path("/{id}/profile.csv")
    public Table showProcessProfileAsCsv(
            @RestPath @Parameter(description = "Id of the process.", example = "ukraine-2025") String id,
            @BeanParam EventQuery query,
            @BeanParam ProfileShape shape,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which list: `activity`, if not said, `kinds`, `interactions`, `positions`, of the readouts `sides`,"
                                            + " `left_out` or `index`, or `silences`.",
                            example = "interactions")
                    @Nullable
                    String table) {
        return tables.of(ProcessProfile.lists(), table, () -> profiles.ofProcess(id, query, shape));
    }
}
