package org.parley.analysis;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.record.OfTheRecord;
import org.parley.record.PageShape;
import org.parley.record.UpToToday;
import org.parley.timeline.EventQuery;

/** The analyses as tables. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(TableWriter.CSV)
@Tag(name = "analysis")
public class TableResource {
    private static final String OF_COLUMNS =
            "The rows of the same address without `.csv`, as `/v1/events.csv` is written: a column for each member, of objects within"
                    + " rows one for each of theirs; several values stand in one with `;` between.";
    private static final String LINES =
            "A header line, then a line a row; `Link: rel=next` where there is another page.";

    private final Tables tables;
    private final Counts counts;
    private final Compared compared;
    private final Silences silences;
    private final Board board;
    private final Changes changes;
    private final Matrix matrix;
    private final Contradictions contradictions;

    TableResource(
            Tables tables,
            Counts counts,
            Compared compared,
            Silences silences,
            Board board,
            Changes changes,
            Matrix matrix,
            Contradictions contradictions) {
        this.tables = tables;
        this.counts = counts;
        this.compared = compared;
        this.silences = silences;
        this.board = board;
        this.changes = changes;
        this.matrix = matrix;
        this.contradictions = contradictions;
    }

    @GET
    @Path("/counts.csv")
    @Operation(
            operationId = "countEventsAsCsv",
            summary = "Take counts away as a table",
            description =
                    "Counted by time and something else: a row a week, month …, a column for each kind, actor …. Else a row each.")
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Table counts(@BeanParam EventQuery query, @BeanParam CountShape shape) {
        return tables.of(counts.of(query, shape));
    }

    @GET
    @Path("/difference.csv")
    @Operation(
            operationId = "compareRecordAsCsv",
            summary = "Take differences away as a table",
            description = OF_COLUMNS)
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Table difference(@BeanParam EventQuery query, @BeanParam DifferenceShape shape) {
        return tables.of(DifferenceView.class, compared.of(query, shape));
    }

    @GET
    @UpToToday
    @Path("/silences.csv")
    @Operation(
            operationId = "listSilencesAsCsv",
            summary = "Take silences away as a table",
            description = OF_COLUMNS + " Without `between` a row a pair.")
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Table silences(@BeanParam EventQuery query, @BeanParam SilenceShape shape) {
        return silences.of(query, shape).table(tables);
    }

    @GET
    @UpToToday
    @Path("/positions.csv")
    @Operation(
            operationId = "listStandingsAsCsv",
            summary = "Take standing demands and offers away as a table",
            description = OF_COLUMNS)
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Table positions(@BeanParam EventQuery query, @BeanParam BoardShape shape, @BeanParam PageShape size) {
        return tables.of(StandingView.class, board.page(query, shape, size));
    }

    @GET
    @UpToToday
    @Path("/positions/matrix.csv")
    @Operation(
            operationId = "showStancesAsCsv",
            summary = "Take stances away as a table",
            description = OF_COLUMNS + " A row a stance.")
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Table matrix(@BeanParam EventQuery query, @BeanParam BoardShape shape) {
        MatrixView view = matrix.of(query, shape);
        return tables.of(MatrixView.Line.class, view.lines(), view);
    }

    @GET
    @UpToToday
    @Path("/positions/changes.csv")
    @Operation(
            operationId = "listPositionChangesAsCsv",
            summary = "Take moves away as a table",
            description = OF_COLUMNS)
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Table changes(@BeanParam EventQuery query, @BeanParam ChangesShape shape, @BeanParam PageShape size) {
        return tables.of(ChangeView.class, changes.page(query, shape, size));
    }

    @GET
    @UpToToday
    @Path("/positions/{id}/history.csv")
    @Operation(
            operationId = "showPositionHistoryAsCsv",
            summary = "Take the moves of a demand or offer away as a table",
            description = OF_COLUMNS)
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Table history(
            @RestPath @Parameter(description = "Id of the position.", example = "us-energy-truce") String id,
            @BeanParam EventQuery query,
            @RestQuery
                    @Parameter(description = "Up to this day; all moves, if not said.", example = "2025-03-27")
                    @Nullable
                    String at) {
        CourseView view = board.history(id, query, at);
        return tables.of(ChangeView.class, view.items(), view);
    }

    @GET
    @Path("/contradictions.csv")
    @Operation(
            operationId = "listContradictionsAsCsv",
            summary = "Take contradictions away as a table",
            description = OF_COLUMNS)
    @APIResponse(
            responseCode = "200",
            description = LINES,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Table contradictions(
            @BeanParam EventQuery query, @BeanParam ContradictionShape shape, @BeanParam PageShape size) {
        return tables.of(ContradictionView.class, contradictions.page(query, shape, size));
    }
}
