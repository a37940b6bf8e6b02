package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
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
import org.parley.access.Curator;
import org.parley.event.EventDraft;
import org.parley.event.EventView;
import org.parley.http.Addresses;
import org.parley.http.Choice;
import org.parley.http.Patches;

/** The timeline, to be written by curators: every change is a revision. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public class EventWrites {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String IF_MATCH = "The ETag that the writer has seen.";
    private static final String ID = "2025-04-27-rubio-lavrov-call";
    private static final String WHY = "Why the change is made.";
    private static final String WHY_EXAMPLE = "a second source gives the length";

    private static final String CHECK_ONLY =
            "With `true` it is checked and what it would leave is shown; nothing is written.";

    private final Recordings recordings;
    private final Patches patches;
    private final Views views;
    private final Curator curator;
    private final Addresses addresses;

    EventWrites(Recordings recordings, Patches patches, Views views, Curator curator, Addresses addresses) {
        this.recordings = recordings;
        this.patches = patches;
        this.views = views;
        this.curator = curator;
        this.addresses = addresses;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createEvent",
            summary = "Record a new event",
            description =
                    "A draft with `reason`, if there is one. Sent again with the same `Idempotency-Key`, it is written once."
                            + " With `dry_run=true` it is checked and shown, and nothing is written.")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventDraft.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location has its address.",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The view that the draft would have (dry_run).",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public RestResponse<?> create(
            ObjectNode body,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "A key of the caller's for this request.", example = "7f2c1b2e-desk-42")
                    @Nullable
                    String key,
            @RestQuery("dry_run") @Parameter(description = CHECK_ONLY, example = "true") @Nullable String dryRun) {
        return Choice.isTrue("dry_run", dryRun, false)
                ? Answers.tried(recordings.tried(body, curator.name()))
                : Answers.created(recordings.create(body, curator.name(), key), views, addresses);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceEvent",
            summary = "Replace what an event says",
            description = "The whole event as GET with `embed=all` gives it. Restores a retracted event.")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventDraft.class)))
    @APIResponse(
            responseCode = "200",
            description = "The event as it is now; with `dry_run`, as it would be, and the ETag of what stands.",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public RestResponse<?> replace(
            @RestPath @Parameter(description = "Id of the event.", example = ID) String id,
            ObjectNode body,
            @RestHeader("If-Match") @Parameter(description = IF_MATCH, example = "\"1.1\"") @Nullable String ifMatch,
            @RestQuery("dry_run") @Parameter(description = CHECK_ONLY, example = "true") @Nullable String dryRun) {
        Expected expected = new Expected(ifMatch);
        return Choice.isTrue("dry_run", dryRun, false)
                ? Answers.now(recordings.triedReplace(id, body, expected, curator.name()))
                : Answers.written(recordings.replace(id, body, expected, curator.name()), views);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @Operation(
            operationId = "patchEvent",
            summary = "Change what an event says",
            description = "A merge patch (RFC 7396), in which `reason` may stand, or a JSON Patch (RFC 6902).")
    @RequestBody(
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ObjectNode.class)),
                @Content(mediaType = JSON_PATCH, schema = @Schema(implementation = Patches.Operation[].class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The event as it is now; with `dry_run`, as it would be, and the ETag of what stands.",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public RestResponse<?> merge(
            @RestPath @Parameter(description = "Id of the event.", example = ID) String id,
            ObjectNode body,
            @RestHeader("If-Match") @Parameter(description = IF_MATCH, example = "\"1.1\"") @Nullable String ifMatch,
            @RestQuery @Parameter(description = WHY, example = WHY_EXAMPLE) @Nullable String reason,
            @RestQuery("dry_run") @Parameter(description = CHECK_ONLY, example = "true") @Nullable String dryRun) {
        Author author = Author.of(curator.name(), reason, body);
        return patched(id, patches.merge(body), new Expected(ifMatch), author, dryRun);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(JSON_PATCH)
    @Operation(hidden = true)
    public RestResponse<?> patch(
            @RestPath String id,
            ArrayNode body,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestQuery @Nullable String reason,
            @RestQuery("dry_run") @Nullable String dryRun) {
        Author author = Author.of(curator.name(), reason);
        return patched(id, patches.patch(body), new Expected(ifMatch), author, dryRun);
    }

    private RestResponse<?> patched(
            String id,
            Function<ObjectNode, JsonNode> patch,
            Expected expected,
            Author author,
            @Nullable String dryRun) {
        return Choice.isTrue("dry_run", dryRun, false)
                ? Answers.now(recordings.triedPatch(id, patch, expected, author))
                : Answers.written(recordings.patch(id, patch, expected, author), views);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "retractEvent",
            summary = "Retract an event",
            description =
                    "It leaves lists and counts; its history stays, its id is never used again, and PUT restores it.")
    @APIResponse(responseCode = "204", description = "Retracted; ETag has the retracting revision.")
    public RestResponse<?> retract(
            @RestPath @Parameter(description = "Id of the event.", example = ID) String id,
            @RestHeader("If-Match") @Parameter(description = IF_MATCH, example = "\"1.1\"") @Nullable String ifMatch,
            @RestQuery @Parameter(description = WHY, example = "entered twice") @Nullable String reason) {
        return Answers.retracted(recordings.retract(id, new Expected(ifMatch), Author.of(curator.name(), reason)));
    }
}
