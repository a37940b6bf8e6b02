package org.parley.analysis.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Lists;
import org.parley.analysis.Table;
import org.parley.analysis.Tables;
import org.parley.http.Hinted;
import org.parley.timeline.By;

/** When a profile has how many events, and of which kinds. */
@Schema(name = CountRow.ACTIVITY, description = "How many events there are, when, and of which kinds.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Activity(
        @Schema(description = "How many events there are, as many as the list has.", examples = "161")
        long events,

        @Schema(
                description = "Those of them that do not lie on a single day; each is counted on its first day.",
                examples = "17")
        long vague,

        @Schema(
                description =
                        "Events that began before the first month and reach into the period asked for; they are in no row.",
                examples = "2")
        @Nullable
        Long before,

        @Schema(description = "Events whose begin is open; they are in no row.", examples = "1") @Nullable
        Long openStart,

        @Schema(description = "Each kind that occurs, most events first.")
        List<ObjectNode> kinds,

        @Schema(
                description = "Each month, those without events too; each year where there would be more than "
                        + Counts.MOST_MONTHS + " months.")
        List<ObjectNode> items) {

    /**
     * Its lists.
     *
     * @param of where it is in an answer
     */
    public static <A extends Hinted> Lists<A> lists(Function<A, Activity> of) {
        return new Lists<A>()
                .with("activity", (tables, told) -> of.apply(told).months(tables, told))
                .with("kinds", (tables, told) -> CountTable.listed(tables, of.apply(told).kinds, By.KIND, told));
    }

    private Table months(Tables tables, Hinted told) {
        return CountTable.listed(tables, items, time(), told);
    }

    private By time() {
        return items.stream().anyMatch(row -> row.has(By.YEAR.word())) ? By.YEAR : By.MONTH;
    }
}
