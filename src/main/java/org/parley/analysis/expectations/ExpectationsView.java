package org.parley.analysis.expectations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Lists;
import org.parley.http.Paged;

/** Deadlines and planned events, and how often each actor's were met. */
@Schema(name = "ExpectationsView", description = "Deadlines and planned events, and how often each actor's were met.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpectationsView(
        @Schema(description = "A page of them, what falls due first before the others.")
        List<ExpectationView> items,

        @Schema(description = "How many there are on all pages together.", examples = "12")
        int total,

        @Schema(description = "What all that fall due then add up to, whatever `state` says.")
        Summary summary,

        @Schema(description = "To be sent as `cursor` for the next page; absent on the last.") @Nullable
        String nextCursor,

        @Schema(description = "Address of the next page; absent on the last.") @Nullable
        String next,

        @Schema(description = "Address of the first page.", examples = "/v1/analysis/expectations?due=2025-05")
        String first,

        @Schema(description = "Address of this page.", examples = "/v1/analysis/expectations?due=2025-05")
        String self,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Paged {

    static Lists<ExpectationsView> lists() {
        return new Lists<ExpectationsView>()
                .with("items", (tables, view) -> tables.page(ExpectationView.class, view.items, view))
                .with(
                        "summary",
                        (tables, view) ->
                                tables.of(SummaryRow.class, view.summary.rows().toList(), view));
    }

    /** A row of the summary in a table. */
    private record SummaryRow(String of, @JsonUnwrapped Row row) {}

    /** What many add up to. */
    @Schema(name = "ExpectationSummary", description = "What many expectations add up to.")
    record Summary(
            @Schema(description = "All together.") Row all,

            @Schema(
                    description =
                            "By the side that set them, with `level=direct` by the actor, most first; one that several set counts for each of them.")
            List<Row> setBy,

            @Schema(
                    description =
                            "By the side for which they were set, with `level=direct` by the actor, most first; one for several counts for each of them.")
            List<Row> setFor,

            @Schema(description = "What the share is of.") String definition) {
        static final String DEFINITION =
                "share_met is met divided by decided, which is met, late and missed together; cancelled, superseded, open, overdue and"
                        + " unknown ones are not in it.";

        static Summary of(Balances balances, Map<String, String> names) {
            return new Summary(
                    Row.of(null, balances.all(), names),
                    balances.setBy().stream()
                            .map(one -> Row.of(one.getKey(), one.getValue(), names))
                            .toList(),
                    balances.setFor().stream()
                            .map(one -> Row.of(one.getKey(), one.getValue(), names))
                            .toList(),
                    DEFINITION);
        }

        private Stream<SummaryRow> rows() {
            return Stream.of(
                            Stream.of(new SummaryRow("all", all)),
                            setBy.stream().map(row -> new SummaryRow("set_by", row)),
                            setFor.stream().map(row -> new SummaryRow("set_for", row)))
                    .flatMap(rows -> rows);
        }
    }

    /** How often what one actor had to do with was met. */
    @Schema(name = "ExpectationRow", description = "How often what one set, or was set for it, was met.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(
                    description =
                            "Id of the state or bloc, or of who stood for none, with `level=direct` of the actor itself; absent for all.",
                    examples = "usa")
            @Nullable
            String actor,

            @Schema(description = "Its name.", examples = "United States") @Nullable
            String name,

            @Schema(description = "How many.", examples = "9")
            int expectations,

            @Schema(description = "Met in time, as far as is known.", examples = "1")
            int met,

            @Schema(description = "Met late.", examples = "0")
            int late,

            @Schema(description = "Missed.", examples = "1") int missed,

            @Schema(description = "Called off.", examples = "1")
            int cancelled,

            @Schema(description = "Replaced by another.", examples = "2")
            int superseded,

            @Schema(description = "Not yet over.", examples = "0")
            int open,

            @Schema(description = "Over, and nothing recorded of what became of it.", examples = "0")
            int overdue,

            @Schema(description = "Over, and no link says whether they were met.", examples = "4")
            int unknown,

            @Schema(description = "Those of which another took the place, in whatever state they are.", examples = "2")
            int moved,

            @Schema(description = "Those of which the record says whether they were met.", examples = "2")
            int decided,

            @Schema(description = "Share of these that were met; absent where there is none.", examples = "0.5")
            @Nullable
            Double shareMet,

            @Schema(
                    description = "By state, the ids of those that fall due first, at most " + Balance.MOST_NAMED
                            + "; `items` has all.",
                    examples = "{\"met\": [\"2025-02-18-riyadh-talks\"]}")
            Map<DueState, List<String>> examples) {
        static Row of(@Nullable String actor, Balance balance, Map<String, String> names) {
            return new Row(
                    actor,
                    actor == null ? null : names.get(actor),
                    balance.all(),
                    balance.of(DueState.MET),
                    balance.of(DueState.LATE),
                    balance.of(DueState.MISSED),
                    balance.of(DueState.CANCELLED),
                    balance.of(DueState.SUPERSEDED),
                    balance.of(DueState.OPEN),
                    balance.of(DueState.OVERDUE),
                    balance.of(DueState.UNKNOWN),
                    balance.moved(),
                    balance.decided(),
                    balance.shareMet(),
                    balance.named());
        }
    }
}
