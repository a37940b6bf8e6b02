package org.parley.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Choice;
import org.parley.http.Paged;
import org.parley.record.OfTheRecord;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Events;
import org.parley.timeline.Newest;
import org.parley.timeline.NewestPage;

/** The timeline for those who subscribe to it: a calendar and two feeds. */
@OfTheRecord
@Path("/v1")
@Tag(
        name = "subscriptions",
        description = "The timeline in calendars and feed readers: the same filters, whole addresses.")
public class FeedResource {
    private static final String CALENDAR = EventFormat.ICALENDAR.path();
    private static final String ATOM = EventFormat.ATOM.path();
    private static final String JSON = EventFormat.JSON_FEED.path();
    private static final String LIMIT =
            "How many a page, retracted ones among them, 50 if not said; over 1000 is capped.";
    private static final String CURSOR = "Where the page begins; taken from the page before.";

    private final Events events;
    private final Newest newest;
    private final Addresses addresses;
    private final Readers readers;
    private final ObjectMapper json;

    FeedResource(Events events, Newest newest, Addresses addresses, Readers readers, ObjectMapper json) {
        this.events = events;
        this.newest = newest;
        this.addresses = addresses;
        this.readers = readers;
        this.json = json;
    }

    @GET
    @Path("/events.ics")
    @Produces("text/calendar")
    @Blocking
    @Operation(
            operationId = "subscribeToCalendar",
            summary = "Subscribe to events as a calendar",
            description =
                    "iCalendar (RFC 5545, 7986), unpaged, in order of time. Without `vague=true` only events of which the day is known;"
                            + " what is cancelled, missed or to be confirmed (TBC) says so in its title. More: `docs/formats.md`.")
    @APIResponse(
            responseCode = "200",
            description = "A calendar.",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<Buffer> calendar(
            @BeanParam EventQuery query,
            @RestQuery
                    @Parameter(
                            description =
                                    "Whether events of which the day is not known are shown too, as all-day spans whose title says so;"
                                            + " false if not said.",
                            example = "true")
                    @Nullable
                    String vague) {
        Calendar format =
                new Calendar(addresses.asking(CALENDAR), addresses::whole, Choice.isTrue("vague", vague, false));
        return readers.give("events.ics", new Parts(events.walk(query, null)::next, format, json));
    }

    @GET
    @Path("/events.atom")
    @Produces("application/atom+xml")
    @Operation(
            operationId = "followEventsAsAtom",
            summary = "Follow events as an Atom feed",
            description =
                    "Atom (RFC 4287), last recordings first, paged by `rel=next` (RFC 5005); all pages are answered as the record stood"
                            + " at the first. A changed event comes again as updated, a retracted one as a tombstone (RFC 6721) if what it"
                            + " said last fulfils the filters.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed.",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> atom(
            @BeanParam EventQuery query,
            @RestQuery @Parameter(description = LIMIT, example = "50") @Nullable String limit,
            @RestQuery @Parameter(description = CURSOR) @Nullable String cursor) {
        return feed(ATOM, query, limit, cursor, Atom::of);
    }

    @GET
    @Path("/events.feed.json")
    @Produces("application/feed+json")
    @Operation(
            operationId = "followEventsAsJsonFeed",
            summary = "Follow events as a JSON feed",
            description =
                    "JSON Feed 1.1, last recordings first, paged by `next_url`; the same pages as those of the Atom feed. Retracted"
                            + " events stand in `_parley`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed.",
            content = @Content(schema = @Schema(implementation = JsonFeed.class)))
    public RestResponse<JsonFeed> json(
            @BeanParam EventQuery query,
            @RestQuery @Parameter(description = LIMIT, example = "50") @Nullable String limit,
            @RestQuery @Parameter(description = CURSOR) @Nullable String cursor) {
        return feed(JSON, query, limit, cursor, JsonFeed::of);
    }

    /** A form of feeds. */
    private interface Feed<T> {
        T of(Channel channel, NewestPage page, UnaryOperator<String> whole, ObjectMapper json);
    }

    private <T> RestResponse<T> feed(
            String path, EventQuery query, @Nullable String limit, @Nullable String cursor, Feed<T> form) {
        Address here = addresses.asking(path);
        NewestPage page = newest.page(query, limit, cursor, here);
        Channel channel = Channel.of(here, page.next(), addresses::whole);
        return RestResponse.ResponseBuilder.ok(form.of(channel, page, addresses::whole, json))
                .header("Link", Paged.links(channel.next(), channel.first(), channel.self()))
                .build();
    }
}
