package org.parley.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.parley.http.Page;
import org.parley.http.Patches;
import org.parley.record.Curation;
import org.parley.record.PageShape;
import org.parley.record.ReferenceAnswers;

/** Sources, to be read by anyone and changed by curators. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources", description = "Publications that events and tenures cite.")
public class SourceResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String ID = "tass-1950147";

    private final Sources sources;
    private final SourceSort sort;
    private final Curation curation;
    private final Patches patches;

    SourceResource(Sources sources, SourceSort sort, Curation curation, Patches patches) {
        this.sources = sources;
        this.sort = sort;
        this.curation = curation;
        this.patches = patches;
    }

    @GET
    @Operation(
            operationId = "listSources",
            summary = "List sources",
            description = "Sources by id. 50 a page; `next` leads on.")
    @APIResponse(responseCode = "200", description = "A page of sources; may be empty.")
    public Page<SourceView> list(@BeanParam SourceQuery query, @BeanParam PageShape shape) {
        return sources.page(query, shape);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSource", summary = "Read a source", description = "One source.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag.",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    @APIResponse(responseCode = "304", description = "It is as `If-None-Match` says.")
    public RestResponse<SourceView> get(@RestPath @Parameter(description = "Its id.", example = ID) String id) {
        return ReferenceAnswers.one(sources.one(id), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSource",
            summary = "Create a source",
            description =
                    "All that is wrong with the draft is told at once. With `dry_run=true` it is checked and shown, and nothing is written.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SourceDraft.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created; Location has its address.",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "What it would be (dry_run).",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public RestResponse<SourceView> create(
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
            operationId = "replaceSource",
            summary = "Replace a source",
            description = "The whole of it; what GET gave is accepted, with its read-only members as they are.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SourceDraft.class)))
    @APIResponse(
            responseCode = "200",
            description = "It, as it is now.",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public RestResponse<SourceView> replace(
            @RestPath @Parameter(description = "Its id.", example = ID) String id,
            ObjectNode body,
            @RestHeader("If-Match")
                    @Parameter(description = "The ETag that the writer has seen.", example = "\"1\"")
                    @Nullable
                    String ifMatch) {
        return ReferenceAnswers.now(curation.replace(sort, id, body, ifMatch));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, JSON_PATCH})
    @Operation(
            operationId = "patchSource",
            summary = "Change a source",
            description = "A merge patch (RFC 7396) or a JSON Patch (RFC 6902).")
    @RequestBody(
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ObjectNode.class)),
                @Content(mediaType = JSON_PATCH, schema = @Schema(implementation = Patches.Operation[].class))
            })
    @APIResponse(
            responseCode = "200",
            description = "It, as it is now.",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public RestResponse<SourceView> patch(
            @RestPath @Parameter(description = "Its id.", example = ID) String id,
            JsonNode body,
            @RestHeader("If-Match")
                    @Parameter(description = "The ETag that the writer has seen.", example = "\"1\"")
                    @Nullable
                    String ifMatch) {
        return ReferenceAnswers.now(curation.patch(sort, id, patches.of(body), ifMatch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteSource",
            summary = "Delete a source",
            description = "Refused (409) while events or tenures cite it.")
    @APIResponse(responseCode = "204", description = "Gone for good.")
    public void delete(
            @RestPath @Parameter(description = "Its id.", example = ID) String id,
            @RestHeader("If-Match")
                    @Parameter(description = "The ETag that the writer has seen.", example = "\"1\"")
                    @Nullable
                    String ifMatch) {
        curation.remove(sort, id, ifMatch);
    }
}
