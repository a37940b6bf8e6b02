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

/** All about one actor. */
@OfTheRecord
@Path("/v1/actors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class ActorProfileResource {
    private final Profiles profiles;
    private final Tables tables;

    ActorProfileResource(Profiles profiles, Tables tables) {
        this.tables = tables;
        this.profiles = profiles;
    }

    @GET
    @UpToToday
    @Path("/{id}/profile")
    @Operation(
            operationId = "showActorProfile",
            summary = "See all about an actor",
            description =
                    "Offices, activity by month, counterparts, positions held, how its side gives accounts of talks, silences, and the last"
                            + " contact; with roll-up: what a person did in an office, and what parts of an organisation did, counts"
                            + " for it. The filters choose the events. Each part is the beginning of an analysis, which `see`"
                            + " leads to.")
    @APIResponse(
            responseCode = "200",
            description = "The profile.",
            content = @Content(schema = @Schema(implementation = ActorProfile.class)))
    public ActorProfile actor(
            @RestPath @Parameter(description = "Id, alias, identifier or unique family name.", example = "lavrov")
                    String id,
            @BeanParam EventQuery query,
            @RestQuery
                    @Parameter(
                            description =
                                    "Who is a counterpart: `state`, if not said, the states and blocs for which others took part, or"
                                            + " `direct`, those who took part themselves.",
                            example = "direct")
                    @Nullable
                    String level,
            @BeanParam ProfileShape shape) {
        return profiles.ofActor(id, query, level, shape);
    }

    @GET
    @UpToToday
    @Produces(TableWriter.CSV)
    @Path("/{id}/profile.csv")
    public Table showActorProfileAsCsv(
            @RestPath @Parameter(description = "Id, alias, identifier or unique family name.", example = "lavrov")
                    String id,
            @BeanParam EventQuery query,
            @RestQuery
                    @Parameter(
                            description =
                                    "Who is a counterpart: `state`, if not said, the states and blocs for which others took part, or"
                                            + " `direct`, those who took part themselves.",
                            example = "direct")
                    @Nullable
                    String level,
            @BeanParam ProfileShape shape,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which list: `activity`, if not said, `kinds`, `offices`, `counterparts`, `positions`, of the readouts"
                                            + " `sides`, `left_out` or `index`, or `silences`.",
                            example = "counterparts")
                    @Nullable
                    String table) {
        return tables.of(ActorProfile.lists(), table, () -> profiles.ofActor(id, query, level, shape));
    }
}
