package org.parley.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Choice;
import org.parley.ingest.TimelineSettings;
import org.parley.record.OfTheRecord;
import org.parley.timeline.Embed;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Events;
import org.parley.timeline.Walk;

/** The timeline as what it is linked with: pages that show it, data on the web, the description of its table. */
@OfTheRecord
@Path("/v1")
@Tag(name = "exports")
public class LinkedResource {
    private final Events events;
    private final ReferenceNouns nouns;
    private final Readers readers;
    private final Addresses addresses;
    private final TimelineSettings timeline;
    private final ObjectMapper json;

    LinkedResource(
            Events events,
            ReferenceNouns nouns,
            Readers readers,
            Addresses addresses,
            TimelineSettings timeline,
            ObjectMapper json) {
        this.events = events;
        this.nouns = nouns;
        this.readers = readers;
        this.addresses = addresses;
        this.timeline = timeline;
        this.json = json;
    }

    @GET
    @Path("/events.timelinejs.json")
    @Produces("application/json")
    @Blocking
    @Operation(
            operationId = "exportEventsForTimelineJs",
            summary = "Take events away as slides of TimelineJS",
            description =
                    "What TimelineJS 3 of Knight Lab shows: a slide an event, a group a side (`docs/formats.md`). All text is"
                            + " escaped. Where no event answers, one slide says so: TimelineJS needs one.")
    @APIResponse(
            responseCode = "200",
            description = "A title and slides.",
            content = @Content(schema = @Schema(implementation = SlideView.Timeline.class)))
    public RestMulti<Buffer> timelineJs(
            @BeanParam EventQuery query,
            @RestQuery @Parameter(description = Events.SORT, example = "time") @Nullable String sort) {
        Walk walk = events.walk(query, sort, Embed.CITATIONS);
        String list = addresses.asking(EventFormat.LIST).toString();
        TimelineJs format = new TimelineJs(list, walk.asOf(), nouns.actors(), json);
        return readers.give("events.timelinejs.json", new Parts(walk::next, format, json));
    }

    @GET
    @Path("/events.jsonld")
    @Produces("application/ld+json")
    @Blocking
    @Operation(
            operationId = "exportEventsAsLinkedData",
            summary = "Take events away as linked data",
            description =
                    "JSON-LD 1.1, one document with `@graph`: events, people and organisations in the words of schema.org, the"
                            + " record and its sources in those of PROV-O, topics in those of SKOS, dates as EDTF (`docs/formats.md`).")
    @APIResponse(
            responseCode = "200",
            description = "A context and a graph.",
            content = @Content(schema = @Schema(implementation = ObjectNode.class)))
    public RestMulti<Buffer> jsonLd(
            @BeanParam EventQuery query,
            @RestQuery @Parameter(description = Events.SORT, example = "time") @Nullable String sort) {
        Walk walk = events.walk(query, sort, Embed.CITATIONS, Embed.LINKS);
        JsonLd format = new JsonLd(nouns.now(), new Iris(addresses.whole("")));
        return readers.give("events.jsonld", new Parts(walk::next, format, json));
    }

    @GET
    @Path("/events.datapackage.json")
    @Produces("application/json")
    @Blocking
    @Operation(
            operationId = "describeEventTable",
            summary = "What the table of events is",
            description =
                    "A Data Package (Frictionless): where the CSV that answers the same question lies, its columns with their types and"
                            + " meanings, its terms.")
    public DataPackage dataPackage(
            @BeanParam EventQuery query,
            @RestQuery @Parameter(description = Events.SORT, example = "time") @Nullable String sort,
            @RestQuery("csv_safe")
                    @Parameter(
                            description =
                                    "Of the table: whether texts that a spreadsheet would take for a formula get an apostrophe, and controls are left out;"
                                            + " false if not said, because programs read it.",
                            example = "false")
                    @Nullable
                    String csvSafe) {
        events.check(query, sort);
        boolean safe = Choice.isTrue("csv_safe", csvSafe, false);
        Address table = addresses.asking(EventFormat.CSV.path()).with("csv_safe", String.valueOf(safe));
        return DataPackage.of(table.toString(), addresses.whole("/v1/sources"), timeline.isBundled());
    }
}
