package org.parley.analysis.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Table;
import org.parley.analysis.Tables;
import org.parley.http.Hinted;

/** What each filter can name. */
@Schema(name = "FacetsView", description = "What each filter can name, given the others.")
record FacetsView(
        @Schema(description = "The filters, in the same order always.")
        List<Filter> filters,

        @Schema(description = "How many events answer the question with all its filters.", examples = "57")
        long total,

        @Schema(description = "What the reader should know: what was capped, what would find something.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {

    Table table(Tables tables) {
        return tables.of(ValueOf.class, filters.stream().flatMap(ValueOf::of).toList(), this);
    }

    /** A value in a table. */
    private record ValueOf(String filter, @JsonUnwrapped Value value) {
        static Stream<ValueOf> of(Filter filter) {
            return filter.values.stream().map(value -> new ValueOf(filter.filter, value));
        }
    }

    /** One filter. */
    @Schema(name = "FacetsFilter", description = "One filter with what it can name.")
    record Filter(
            @Schema(description = "The parameter.", examples = "kind")
            String filter,

            @Schema(description = "Its values, most events first; may be empty.")
            List<Value> values,

            @Schema(
                    description = "How many values with fewer events are left out; absent where none is.",
                    examples = "38")
            @Nullable
            Long left) {}

    /** One value. */
    @Schema(name = "FacetsValue", description = "One value of a filter.")
    record Value(
            @Schema(description = "As the filter takes it.", examples = "russia")
            String value,

            @Schema(description = "What it is called; absent where it has no other name.", examples = "Russia")
            @Nullable
            String label,

            @Schema(
                    description =
                            "How many events a list has with this value of this filter and all other filters of the question.",
                    examples = "42")
            long events) {}
}
