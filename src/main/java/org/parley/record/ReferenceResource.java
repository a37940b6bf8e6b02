package org.parley.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.parley.http.Patches;

/**
 * What every sort of reference data answers about one of it; a room adds its list. The words in braces come from the room's tag
 * (see {@link ReferenceWords}).
 *
 * @param <D> as curators enter it
 * @param <V> as readers see it
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ReferenceResource<D, V extends Kept> {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String VIEW = "#/components/schemas/{Noun}View";
    private static final String DRAFT = "#/components/schemas/{Noun}Draft";
    private static final String EXAMPLE = "{example}";

    private final ReferenceSort<D, V> sort;
    private final Curation curation;
    private final Patches patches;

    protected ReferenceResource(ReferenceSort<D, V> sort, Curation curation, Patches patches) {
        this.sort = sort;
        this.curation = curation;
        this.patches = patches;
    }

    /** By its id, or by another name where the room has such; NOT_FOUND. */
    protected abstract V one(String name);

    @GET
    @Path("/{id}")
    @Operation(operationId = "get{Noun}", summary = "Read {a noun}", description = "One {noun}, by {name}.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag.",
            content = @Content(schema = @Schema(ref = VIEW)))
    @APIResponse(responseCode = "304", description = "It is as `If-None-Match` says.")
    public RestResponse<V> get(@RestPath @Parameter(description = "Its id.", example = EXAMPLE) String id) {
        return ReferenceAnswers.one(one(id), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "create{Noun}",
            summary = "Create {a noun}",
            description =
                    "All that is wrong with the draft is told at once. With `dry_run=true` it is checked and shown, and nothing is written.")
    @RequestBody(content = @Content(schema = @Schema(ref = DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "Created; Location has its address.",
            content = @Content(schema = @Schema(ref = VIEW)))
    @APIResponse(
            responseCode = "200",
            description = "What it would be (dry_run).",
            content = @Content(schema = @Schema(ref = VIEW)))
    public RestResponse<V> create(
            ObjectNode body,
            @RestQuery("dry_run") @DefaultValue("false") @Parameter(description = "Check only.", example = "true")
                    boolean dryRun) {
        return dryRun
                ? ReferenceAnswers.tried(curation.tried(sort, body))
                : ReferenceAnswers.created(curation.create(sort, body));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replace{Noun}",
            summary = "Replace {a noun}",
            description = "The whole of it; what GET gave is accepted, with its read-only members as they are.")
    @RequestBody(content = @Content(schema = @Schema(ref = DRAFT)))
    @APIResponse(
            responseCode = "200",
            description = "It, as it is now.",
            content = @Content(schema = @Schema(ref = VIEW)))
    public RestResponse<V> replace(
            @RestPath @Parameter(description = "Its id.", example = EXAMPLE) String id,
            ObjectNode body,
            @RestHeader("If-Match")
                    @Parameter(description = "The ETag that the writer has seen.", example = "\"1\"")
                    @Nullable
                    String ifMatch) {
        return ReferenceAnswers.now(curation.replace(sort, id, body, ifMatch));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @Operation(
            operationId = "patch{Noun}",
            summary = "Change {a noun}",
            description = "A merge patch (RFC 7396) or a JSON Patch (RFC 6902).")
    @RequestBody(
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ObjectNode.class)),
                @Content(mediaType = JSON_PATCH, schema = @Schema(implementation = Patches.Operation[].class))
            })
    @APIResponse(
            responseCode = "200",
            description = "It, as it is now.",
            content = @Content(schema = @Schema(ref = VIEW)))
    public RestResponse<V> merge(
            @RestPath @Parameter(description = "Its id.", example = EXAMPLE) String id,
            ObjectNode body,
            @RestHeader("If-Match")
                    @Parameter(description = "The ETag that the writer has seen.", example = "\"1\"")
                    @Nullable
                    String ifMatch) {
        return ReferenceAnswers.now(curation.patch(sort, id, patches.merge(body), ifMatch));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(JSON_PATCH)
    @Operation(hidden = true)
    public RestResponse<V> patch(
            @RestPath String id, ArrayNode body, @RestHeader("If-Match") @Nullable String ifMatch) {
        return ReferenceAnswers.now(curation.patch(sort, id, patches.patch(body), ifMatch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "delete{Noun}", summary = "Delete {a noun}", description = "Refused (409) while {use}.")
    @APIResponse(responseCode = "204", description = "Gone for good.")
    public void delete(
            @RestPath @Parameter(description = "Its id.", example = EXAMPLE) String id,
            @RestHeader("If-Match")
                    @Parameter(description = "The ETag that the writer has seen.", example = "\"1\"")
                    @Nullable
                    String ifMatch) {
        curation.remove(sort, id, ifMatch);
    }
}
