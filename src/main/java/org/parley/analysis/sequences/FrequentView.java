package org.parley.analysis.sequences;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Lists;
import org.parley.analysis.sequences.Occurrences.Told;
import org.parley.http.Hinted;

/** Which kinds follow which more often than chance would have it. */
@Schema(name = "FrequentView", description = "Which kinds follow which more often than chance would have it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FrequentView(
        @Schema(description = "Pairs of kinds, the least likely by chance first; may be empty.")
        List<Pair> items,

        @Schema(description = "How many such pairs are not among `items`; absent where none is.", examples = "12")
        @Nullable
        Integer left,

        @Schema(
                description = "How many pairs of kinds were tried; by chance alone one in twenty has a p up to 0.05.",
                examples = "225")
        int tried,

        @Schema(description = "How many events were counted.", examples = "140")
        int events,

        @Schema(description = "How many were left out, of which the day is not known.", examples = "21")
        int vague,

        @Schema(
                description =
                        "How often the kinds were dealt anew among the events: 999 times, with very many events fewer.",
                examples = "999")
        int permutations,

        @Schema(description = "What the figures mean.") String explanation,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {

    static final String EXPLANATION =
            "'followed' events of the kind were followed in time by one of kind 'then'; 'expected' are by chance: the mean of"
                    + " 'permutations' in which the kinds were dealt anew among the events while their days stayed; 'lift' is the"
                    + " one divided by the other. 'p' is how often chance brings as many or more, (b + 1) / (permutations + 1);"
                    + " it is not corrected for the many pairs tried.";

    static Lists<FrequentView> lists() {
        return new Lists<FrequentView>()
                .with("items", (tables, view) -> tables.of(Pair.class, view.items, view))
                .with(
                        "examples",
                        (tables, view) -> tables.of(
                                PairExample.class,
                                view.items.stream().flatMap(PairExample::of).toList(),
                                view));
    }

    /** An example in a table. */
    private record PairExample(String kind, String then, Event first, Event next, long days) {
        static Stream<PairExample> of(Pair pair) {
            return pair.examples.stream()
                    .map(one -> new PairExample(pair.kind, pair.then, one.first, one.then, one.days));
        }
    }

    /** One kind that another follows. */
    @Schema(name = "FrequentPair", description = "One kind that another follows more often than by chance.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pair(
            @Schema(description = "The kind that comes first.", examples = "call")
            String kind,

            @Schema(description = "The kind that follows.", examples = "readout")
            String then,

            @Schema(description = "How many events there are of the first.", examples = "13")
            long events,

            @Schema(description = "How many of them were followed in time.", examples = "12")
            long followed,

            @Schema(description = "How many are by chance.", examples = "9.31")
            double expected,

            @Schema(description = "`followed` divided by `expected`; absent where that is 0.", examples = "1.29")
            @Nullable
            Double lift,

            @Schema(description = "How often chance brings as many or more.", examples = "0.012")
            double p,

            @Schema(description = "The first three, to look at.")
            List<Example> examples,

            @Schema(
                    description = "Where all of them are told.",
                    examples = "/v1/analysis/sequences?pattern=call%20then%20readout%20within%207d")
            String sequences) {}

    /** Two events of which one followed the other. */
    @Schema(name = "FrequentExample", description = "Two events of which one followed the other.")
    record Example(
            @Schema(description = "The event that came first.")
            Event first,

            @Schema(description = "The next of the other kind.")
            Event then,

            @Schema(description = "Days of the calendar between them.", examples = "1")
            long days) {
        static Example of(FirstPairs.Pair pair, Map<Long, Told> told) {
            return new Example(Event.of(pair.first(), told), Event.of(pair.then(), told), pair.days());
        }
    }

    /** An event. */
    @Schema(name = "FrequentEvent", description = "An event of the pair.")
    record Event(
            @Schema(description = "Its id.", examples = "2025-03-18-trump-putin-call")
            String id,

            @Schema(description = "Its title.") String title,

            @Schema(
                    description = "Its date (EDTF); of a deadline the day on which it was set.",
                    examples = "2025-03-18")
            String when) {
        static Event of(Occurrence event, Map<Long, Told> all) {
            Told told = requireNonNull(all.get(event.revision()));
            return new Event(told.id(), told.title(), told.when());
        }
    }
}
