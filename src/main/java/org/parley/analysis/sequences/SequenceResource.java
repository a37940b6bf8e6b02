package org.parley.analysis.sequences;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Table;
import org.parley.analysis.TableWriter;
import org.parley.analysis.Tables;
import org.parley.record.OfTheRecord;
import org.parley.timeline.EventQuery;

/** What followed upon what. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class SequenceResource {
    private final Sequences sequences;
    private final FrequentSequences frequent;
    private final Tables tables;

    SequenceResource(Sequences sequences, FrequentSequences frequent, Tables tables) {
        this.tables = tables;
        this.sequences = sequences;
        this.frequent = frequent;
    }

    @GET
    @Path("/sequences")
    @Operation(
            operationId = "findSequences",
            summary = "Find what followed upon what",
            description =
                    "Where the steps of a `pattern` came one after the other in time: the events of each match and the days between"
                            + " them, how many matches there are (certain, and possible where dates are vague), how long each step"
                            + " took, and how often it comes in as much time anyhow. Each event that meets the first step begins at most one"
                            + " match, which goes on with the next event that meets the next step.")
    @APIResponse(
            responseCode = "200",
            description = "The matches.",
            content = @Content(schema = @Schema(implementation = SequencesView.class)))
    public SequencesView find(@BeanParam EventQuery query, @BeanParam SequenceShape shape) {
        return sequences.of(query, shape);
    }

    @GET
    @Path("/sequences/frequent")
    @Operation(
            operationId = "listFrequentSequences",
            summary = "See which kinds follow which",
            description =
                    "Pairs of kinds of which one follows the other in time more often than by chance, with counts, lift and the p-value"
                            + " of a permutation test: the kinds are dealt anew among the events, whose days stay. Events of"
                            + " which the day is not known are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The pairs.",
            content = @Content(schema = @Schema(implementation = FrequentView.class)))
    public FrequentView frequent(@BeanParam EventQuery query, @BeanParam FrequentShape shape) {
        return frequent.of(query, shape);
    }

    @GET
    @Produces(TableWriter.CSV)
    @Path("/sequences.csv")
    public Table findSequencesAsCsv(
            @BeanParam EventQuery query,
            @BeanParam SequenceShape shape,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which list: `items`, the matches, if not said, `events`, a row for each of theirs with the gap before it, or"
                                            + " `steps`, with the delays, rates and base rates.",
                            example = "steps")
                    @Nullable
                    String table) {
        return tables.of(SequencesView.lists(), table, () -> sequences.of(query, shape));
    }

    @GET
    @Produces(TableWriter.CSV)
    @Path("/sequences/frequent.csv")
    public Table listFrequentSequencesAsCsv(
            @BeanParam EventQuery query,
            @BeanParam FrequentShape shape,
            @RestQuery
                    @Parameter(
                            description =
                                    "Which list: `items`, the pairs, if not said, or `examples`, the first events of each that followed each other.",
                            example = "examples")
                    @Nullable
                    String table) {
        return tables.of(FrequentView.lists(), table, () -> frequent.of(query, shape));
    }
}
