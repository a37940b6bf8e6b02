package org.parley.analysis.readouts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Quantiles;

/** How alike accounts are. */
@Schema(name = "ReadoutIndexes", description = "How alike the accounts of the same talk are.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndexesView(
        @Schema(
                description = "Talks that have an index: two sides tell of it, one of them mentions a topic.",
                examples = "23")
        int talks,

        @Schema(description = "Those in which the sides do not mention the same topics.", examples = "21")
        int different,

        @Schema(description = "Those in which no topic is mentioned by every side.", examples = "2")
        int nothingShared,

        @Schema(description = "The mean index; absent where there is none.", examples = "0.437") @Nullable
        Double mean,

        @Schema(description = "A quarter of the talks have at most this index.", examples = "0.25") @Nullable
        Double lowerQuartile,

        @Schema(description = "Half of them have at most this one.", examples = "0.4") @Nullable
        Double median,

        @Schema(description = "Three quarters of them have at most this one.", examples = "0.6") @Nullable
        Double upperQuartile,

        @Schema(description = "How many talks lie in each fifth.")
        List<Bin> distribution,

        @Schema(description = "What the index is.", examples = ReadoutsView.Similar.DEFINITION)
        String definition) {

    static IndexesView of(Habits habits) {
        double[] indexes = habits.indexes();
        Optional<Quantiles> quartiles = Quantiles.of(indexes);
        int[] bins = habits.bins();
        return new IndexesView(
                indexes.length,
                indexes.length - habits.identical(),
                habits.apart(),
                indexes.length == 0
                        ? null
                        : rounded(DoubleStream.of(indexes).average().orElse(0)),
                quartiles.map(each -> rounded(each.lower())).orElse(null),
                quartiles.map(each -> rounded(each.median())).orElse(null),
                quartiles.map(each -> rounded(each.upper())).orElse(null),
                IntStream.range(0, bins.length)
                        .mapToObj(bin -> new Bin(
                                bins[bin],
                                rounded((double) bin / Habits.BINS),
                                rounded((bin + 1.0) / Habits.BINS),
                                HabitsView.NamedTalk.of(habits.binned().get(bin))))
                        .toList(),
                ReadoutsView.Similar.DEFINITION);
    }

    private static Double rounded(double value) {
        return ReadoutsView.Similar.rounded(value);
    }

    /** A stretch of the index. */
    @Schema(name = "ReadoutIndexBin", description = "A stretch of the index.")
    public record Bin(
            @Schema(description = "Talks.", examples = "5") int talks,

            @Schema(description = "Its least value.", examples = "0.2")
            double from,

            @Schema(description = "Below this value; 1 itself belongs to the last.", examples = "0.4")
            double to,

            @Schema(description = "The first of its talks, at most " + Habit.MOST_NAMED + ".")
            List<HabitsView.NamedTalk> examples) {}
}
