package org.parley.analysis.silences;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.ContactView;
import org.parley.analysis.Lists;
import org.parley.http.Hinted;
import org.parley.timeline.EventQuery;

/** When two actors had no contact. */
@Schema(name = "SilencesView", description = "When two actors had no contact.")
public record SilencesView(
        @Schema(description = "The silences of the two that were named, in order of time; absent in a table of pairs.")
        @Nullable
        List<Silence> items,

        @Schema(description = "Each pair in one row: the two that were named, or all of the processes' parties.")
        List<Pair> pairs,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {

    /** Those of the answer to a question. */
    static Lists<SilencesView> lists(EventQuery query) {
        Lists<SilencesView> lists = new Lists<>();
        if (!query.between().isEmpty()) {
            lists.with("items", (tables, view) -> tables.of(Silence.class, requireNonNull(view.items), view));
        }
        return lists.with("pairs", (tables, view) -> tables.of(Pair.class, view.pairs, view));
    }

    /** Days in a row without contact. */
    @Schema(name = "Silence", description = "Days in a row without contact.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Silence(
            @Schema(description = "Its first day.", examples = "2025-02-13")
            LocalDate from,

            @Schema(
                    description = "Its last day; today where it goes on, the last of `datetime` where it is cut.",
                    examples = "2025-03-17")
            LocalDate to,

            @Schema(description = "How many days.", examples = "33")
            long days,

            @Schema(description = "True where it goes on; absent otherwise.", examples = "true") @Nullable
            Boolean running,

            @Schema(
                    description =
                            "True where `datetime` ends before any contact ended it, so that it may be longer; absent otherwise.",
                    examples = "true")
            @Nullable
            Boolean cut,

            @Schema(description = "The contact that ended before.")
            ContactView after,

            @Schema(description = "The contact that ends it; absent where none did.") @Nullable
            ContactView until,

            @Schema(description = "Contacts of which the day is not known, which may lie in it; absent where none may.")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<ContactView> possible) {
        static Silence of(Stretch stretch) {
            return new Silence(
                    stretch.from(),
                    stretch.to(),
                    stretch.days(),
                    stretch.running() ? true : null,
                    stretch.cut() ? true : null,
                    ContactView.of(stretch.after()),
                    stretch.until() == null ? null : ContactView.of(stretch.until()),
                    stretch.possible().stream().map(ContactView::of).toList());
        }
    }

    /** Two actors. */
    @Schema(name = "SilentPair", description = "Two actors and their contacts.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pair(
            @Schema(description = "Their ids.", examples = "[\"russia\", \"usa\"]")
            List<String> between,

            @Schema(description = "How often they were in contact.", examples = "12")
            int contacts,

            @Schema(description = "Of how many of these the day is not known.", examples = "1")
            int vague,

            @Schema(description = "How many silences, of the least length.", examples = "3")
            int silences,

            @Schema(description = "The longest, however short; absent where there is none.") @Nullable
            Silence longest,

            @Schema(description = "The one that goes on, however short; absent where none does.") @Nullable
            Silence running) {}
}
