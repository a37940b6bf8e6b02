package org.parley.analysis.positions;

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
import org.parley.http.Page;
import org.parley.record.OfTheRecord;
import org.parley.record.PageShape;
import org.parley.record.UpToToday;
import org.parley.timeline.EventQuery;

/** What became of demands and offers. */
@OfTheRecord
@Path("/v1/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class BoardResource {
    private final Board board;
    private final Changes changes;
    private final Matrix matrix;
    private final Tables tables;

    BoardResource(Board board, Changes changes, Matrix matrix, Tables tables) {
        this.board = board;
        this.changes = changes;
        this.matrix = matrix;
        this.tables = tables;
    }

    @GET
    @UpToToday
    @Path("/positions")
    @Operation(
            operationId = "listStandings",
            summary = "See how demands and offers stand",
            description =
                    "Every position that somebody had moved by a day (`at`), with its state then, overall and by actor, its last move, and"
                            + " how long it has stood. `topic` is the position's; all other filters choose the events whose moves"
                            + " count.")
    @APIResponse(responseCode = "200", description = "A page of positions, by id.")
    public Page<StandingView> list(
            @BeanParam EventQuery query, @BeanParam BoardShape shape, @BeanParam PageShape size) {
        return board.page(query, shape, size);
    }

    @GET
    @UpToToday
    @Path("/positions/matrix")
    @Operation(
            operationId = "showStances",
            summary = "See who stands where",
            description =
                    "Actor by topic: who demands, offers, accepts, accepts in part, rejects, sets conditions or is silent at a day"
                            + " (`at`), with the move that shows it. Of positions that stand, if `standing` does not say otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "The cells of the table.",
            content = @Content(schema = @Schema(implementation = MatrixView.class)))
    public MatrixView matrix(@BeanParam EventQuery query, @BeanParam BoardShape shape) {
        return matrix.of(query, shape);
    }

    @GET
    @UpToToday
    @Path("/positions/changes")
    @Operation(
            operationId = "listPositionChanges",
            summary = "See who moved how",
            description =
                    "Moves in a period (`datetime`), in order of time, each with the state that it met and the one that it left."
                            + " What went before the period counts for the state, and is not told.")
    @APIResponse(responseCode = "200", description = "A page of moves.")
    public Page<ChangeView> changes(
            @BeanParam EventQuery query, @BeanParam ChangesShape shape, @BeanParam PageShape size) {
        return changes.page(query, shape, size);
    }

    @GET
    @UpToToday
    @Path("/positions/{id}/history")
    @Operation(
            operationId = "showPositionHistory",
            summary = "See what became of a demand or offer",
            description = "All its moves in the order in which they count, each with the state that it met and left.")
    @APIResponse(
            responseCode = "200",
            description = "The position and its moves.",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    public CourseView history(
            @RestPath @Parameter(description = "Id of the position.", example = "us-energy-truce") String id,
            @BeanParam EventQuery query,
            @RestQuery
                    @Parameter(
                            description = "Up to this day: a day, a month, `today-P30D`; all moves, if not said.",
                            example = "2025-03-27")
                    @Nullable
                    String at) {
        return board.history(id, query, at);
    }

    @GET
    @Produces(TableWriter.CSV)
    @UpToToday
    @Path("/positions.csv")
    public Table listStandingsAsCsv(
            @BeanParam EventQuery query, @BeanParam BoardShape shape, @BeanParam PageShape size) {
        return tables.of(StandingView.class, board.page(query, shape, size));
    }

    @GET
    @Produces(TableWriter.CSV)
    @UpToToday
    @Path("/positions/matrix.csv")
    public Table showStancesAsCsv(@BeanParam EventQuery query, @BeanParam BoardShape shape) {
        MatrixView view = matrix.of(query, shape);
        return tables.of(MatrixView.Line.class, view.lines(), view);
    }

    @GET
    @Produces(TableWriter.CSV)
    @UpToToday
    @Path("/positions/changes.csv")
    public Table listPositionChangesAsCsv(
            @BeanParam EventQuery query, @BeanParam ChangesShape shape, @BeanParam PageShape size) {
        return tables.of(ChangeView.class, changes.page(query, shape, size));
    }

    @GET
    @Produces(TableWriter.CSV)
    @UpToToday
    @Path("/positions/{id}/history.csv")
    public Table showPositionHistoryAsCsv(
            @RestPath @Parameter(description = "Id of the position.", example = "us-energy-truce") String id,
            @BeanParam EventQuery query,
            @RestQuery
                    @Parameter(description = "Up to this day; all moves, if not said.", example = "2025-03-27")
                    @Nullable
                    String at) {
        CourseView view = board.history(id, query, at);
        return tables.of(ChangeView.class, view.items(), view);
    }
}
