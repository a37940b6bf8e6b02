package org.parley.analysis.interactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Table;
import org.parley.analysis.Tables;
import org.parley.http.CsvLine;
import org.parley.http.Hinted;

/** Who had to do with whom. */
@Schema(name = "InteractionsView", description = "Who had to do with whom.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InteractionsView(
        @Schema(
                description =
                        "A row for each pair, or for each pair and stretch of time in which it has events: by time, then by events, most"
                                + " first; absent in a matrix.")
        @Nullable
        List<Interaction> items,

        @Schema(description = "Those of the matrix, in the order of its rows and columns; absent elsewhere.") @Nullable
        List<Member> actors,

        @Schema(
                description =
                        "The matrix: a row for each actor, in it the number of events with each; absent elsewhere. It is symmetric.",
                examples = "[[0, 12], [12, 0]]")
        @Nullable
        List<List<Long>> rows,

        @Schema(description = "How many events there are, as many as the list has.", examples = "154")
        long total,

        @Schema(description = "Those of them in which two took part.", examples = "100")
        long paired,

        @Schema(description = "How many pairs there are.", examples = "60")
        long pairs,

        @Schema(
                description = "With `by`: those of `paired` that began before the first stretch; they are in no row.",
                examples = "2")
        @Nullable
        Long before,

        @Schema(description = "With `by`: those of `paired` whose begin is open; they are in no row.", examples = "1")
        @Nullable
        Long openStart,

        @Schema(description = "What was left out because others have more events; absent where nothing was.") @Nullable
        Left left,

        @Schema(
                description = "What the mean is of, and its source.",
                examples = "Mean on the scale of Goldstein (1992) by CAMEO code, …")
        @Nullable
        String explanation,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {

    Table table(Tables tables) {
        return items == null
                ? tables.whole(matrix(actors == null ? List.of() : actors, rows == null ? List.of() : rows), this)
                : tables.of(Edge.class, items.stream().map(Edge::of).toList(), this);
    }

    private static String matrix(List<Member> actors, List<List<Long>> rows) {
        StringBuilder text = new StringBuilder(
                Tables.header(Stream.concat(Stream.of("actor"), actors.stream().map(Member::actor))));
        for (int i = 0; i < rows.size(); i++) {
            List<JsonNode> cells = new ArrayList<>();
            cells.add(TextNode.valueOf(actors.get(i).actor()));
            rows.get(i).forEach(events -> cells.add(LongNode.valueOf(events)));
            text.append(CsvLine.of(cells, true));
        }
        return text.toString();
    }

    /** An actor of the matrix. */
    @Schema(name = "InteractionsMember", description = "An actor of the matrix.")
    record Member(
            @Schema(description = "Its id.", examples = "russia")
            String actor,

            @Schema(description = "Its name.", examples = "Russia")
            String name) {}

    /** What was left out. */
    @Schema(name = "InteractionsLeft", description = "What was left out because others have more events.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Left(
            @Schema(description = "How many actors; absent where pairs are told.", examples = "7") @Nullable
            Long actors,

            @Schema(description = "How many pairs.", examples = "38")
            long pairs,

            @Schema(description = "The sum of their events.", examples = "95")
            long events) {}
}
