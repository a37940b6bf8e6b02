package org.parley.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.http.Choice;
import org.parley.record.OfTheRecord;
import org.parley.record.Recorder;
import org.parley.record.ReferenceSort;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Events;

/** The timeline in other formats: whole, not in pages. */
@Path("/v1")
@OfTheRecord
@Tag(name = "exports", description = "The timeline in other formats: the same filters, the same events, unpaged.")
public class ExportResource {
    private final Events events;
    private final Recorder recorder;
    private final List<ReferenceSort<?, ?>> sorts;
    private final Readers readers;
    private final ObjectMapper json;

    ExportResource(
            Events events,
            Recorder recorder,
            @All List<ReferenceSort<?, ?>> sorts,
            Readers readers,
            ObjectMapper json) {
        this.events = events;
        this.recorder = recorder;
        // Found in any order; files of one record shall be one.
        this.sorts =
                sorts.stream().sorted(Comparator.comparing(ReferenceSort::noun)).toList();
        this.readers = readers;
        this.json = json;
    }

    @GET
    @Path("/events.csv")
    @Produces("text/csv")
    @Blocking
    @Operation(
            operationId = "exportEventsAsCsv",
            summary = "Take events away as a table",
            description =
                    "RFC 4180, a line an event. What the columns say stands in `docs/columns.md`; columns are only ever appended.")
    @APIResponse(
            responseCode = "200",
            description = "A header line, then a line an event.",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<Buffer> csv(
            @BeanParam EventQuery query,
            @RestQuery @Parameter(description = Events.SORT, example = "time") @Nullable String sort,
            @RestQuery("csv_safe")
                    @Parameter(
                            description =
                                    "Whether texts that a spreadsheet would take for a formula get an apostrophe before them, and controls of"
                                            + " terminals and marks that turn the direction of reading are left out; true if not said.",
                            example = "false")
                    @Nullable
                    String csvSafe) {
        Csv format = new Csv(Choice.isTrue("csv_safe", csvSafe, true));
        return readers.give("events.csv", new Parts(events.walk(query, sort)::next, format, json));
    }

    @GET
    @Path("/events.flat.json")
    @Produces("application/json")
    @Blocking
    @Operation(
            operationId = "exportEventsAsFlatJson",
            summary = "Take events away as flat objects",
            description = "One array; the members are the columns of the table, null where an event has none.")
    @APIResponse(
            responseCode = "200",
            description = "An array of flat objects.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    public RestMulti<Buffer> flat(
            @BeanParam EventQuery query,
            @RestQuery @Parameter(description = Events.SORT, example = "time") @Nullable String sort) {
        return readers.give("events.json", new Parts(events.walk(query, sort)::next, new FlatJson(json), json));
    }

    @GET
    @Path("/events.ndjson")
    @Produces("application/x-ndjson")
    @Blocking
    @Operation(
            operationId = "exportEventsAsInterchangeFile",
            summary = "Take events away with their history",
            description =
                    "An interchange file (`docs/interchange.md`): all reference data, then every revision of the events, in the order in"
                            + " which they were recorded. An empty installation that is started with it answers the same. Of the whole"
                            + " record retracted events are in it too; of a part links to events outside it are left out.")
    @APIResponse(
            responseCode = "200",
            description = "JSON objects, one a line.",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<Buffer> ndjson(@BeanParam EventQuery query) {
        long epoch = recorder.now().epoch();
        return readers.give("events.ndjson", new InterchangeLines(sorts, epoch, events.past(query), json));
    }
}
