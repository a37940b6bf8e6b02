package org.parley.timeline;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventView;
import org.parley.http.Addresses;
import org.parley.http.Page;
import org.parley.record.OfTheRecord;
import org.parley.record.PageShape;

/** The timeline, to be read by anyone. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "events",
        description = "The timeline: what happened, was said, demanded, offered, agreed, and who says so.")
public class EventResource {
    private static final String ID = "2025-04-27-rubio-lavrov-call";

    private final Events events;
    private final Views views;
    private final Histories histories;
    private final Addresses addresses;

    EventResource(Events events, Views views, Histories histories, Addresses addresses) {
        this.events = events;
        this.views = views;
        this.histories = histories;
        this.addresses = addresses;
    }

    @GET
    @OfTheRecord
    @Operation(
            operationId = "listEvents",
            summary = "List events",
            description =
                    "Events that fulfil all filters, by time, 50 a page. `next` leads to the next page and keeps the filters; all"
                            + " pages of a list by time are answered as the record stood at the first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events.",
            content = @Content(schema = @Schema(implementation = EventPage.class)))
    public EventPage list(@BeanParam EventQuery query, @BeanParam ListShape shape) {
        return events.page(query, shape, addresses.here());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEvent",
            summary = "Read an event",
            description = "One event, now or as known at a moment. `embed=all` gives what PUT takes.")
    @APIResponse(
            responseCode = "200",
            description = "The event.",
            headers =
                    @Header(
                            name = "Link",
                            description = "Its history (RFC 5829).",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "304", description = "It is as `If-None-Match` says.")
    @APIResponse(responseCode = "410", ref = "Problem410")
    public RestResponse<?> get(
            @RestPath @Parameter(description = "Id of the event.", example = ID) String id, @BeanParam OneShape shape) {
        return Answers.one(id, shape.isPlain() ? views.plain(id) : views.one(id, shape));
    }

    @GET
    @OfTheRecord
    @Path("/{id}/history")
    @Operation(
            operationId = "getEventHistory",
            summary = "Read an event's history",
            description =
                    "Its revisions, newest first: when, by whom and why, each with a JSON Patch from the one before.")
    @APIResponse(responseCode = "200", description = "A page of revisions.")
    public Page<Histories.Entry> history(
            @RestPath @Parameter(description = "Id of the event.", example = "2025-02-12-trump-putin-call") String id,
            @BeanParam PageShape shape) {
        return histories.of(id, shape);
    }

    @GET
    @OfTheRecord
    @Path("/{id}/context")
    @Operation(
            operationId = "getEventContext",
            summary = "Read what came before and after",
            description =
                    "An event's neighbours in time that fulfil the filters; without `process`, those of its own processes.")
    @APIResponse(
            responseCode = "200",
            description = "The event between its neighbours.",
            content = @Content(schema = @Schema(implementation = EventContext.class)))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public EventContext context(
            @RestPath @Parameter(description = "Id of the event.", example = ID) String id,
            @BeanParam EventQuery query,
            @RestQuery
                    @Parameter(
                            description = "How many before, 5 if not said; 0 for none, over 100 is capped and said so.",
                            example = "5")
                    @Nullable
                    String before,
            @RestQuery
                    @Parameter(
                            description = "How many after, 5 if not said; 0 for none, over 100 is capped and said so.",
                            example = "5")
                    @Nullable
                    String after) {
        return events.context(id, query, before, after);
    }
}
