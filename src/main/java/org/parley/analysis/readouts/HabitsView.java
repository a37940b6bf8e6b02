package org.parley.analysis.readouts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Lists;
import org.parley.analysis.Quantiles;
import org.parley.http.Hinted;

/** What the accounts of many talks add up to. */
@Schema(name = "ReadoutHabits", description = "What the accounts of many talks add up to.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HabitsView(
        @Schema(description = "Talks of which accounts are recorded.", examples = "23")
        int talks,

        @Schema(description = "Those of which two sides or more that took part gave one.", examples = "23")
        int compared,

        @Schema(description = "True where more talks answer: only the first in order of time were looked at.") @Nullable
        Boolean cutOff,

        @Schema(description = "How alike the accounts of the same talk are.")
        IndexesView index,

        @Schema(
                description = "Each side that took part and gave accounts, of most talks first; at most "
                        + Habits.MOST_SIDES + ".")
        List<SideView> sides) {

    static HabitsView of(Habits habits, Map<String, String> names, Map<String, String> labels) {
        return new HabitsView(
                habits.talks(),
                habits.compared(),
                habits.isCutOff() ? true : null,
                IndexesView.of(habits),
                habits.most().stream()
                        .map(habit -> SideView.of(habit, names, labels))
                        .toList());
    }

    /**
     * Its lists.
     *
     * @param of where it is in an answer
     */
    public static <A extends Hinted> Lists<A> lists(Function<A, HabitsView> of) {
        return new Lists<A>()
                .with("sides", (tables, told) -> tables.of(SideView.class, of.apply(told).sides, told))
                .with(
                        "left_out",
                        (tables, told) -> tables.of(
                                LeftOutBy.class,
                                of.apply(told).sides.stream()
                                        .flatMap(LeftOutBy::of)
                                        .toList(),
                                told))
                .with("index", (tables, told) -> tables.of(IndexesView.class, List.of(of.apply(told).index), told));
    }

    /** A topic that a side left out, in a table. */
    private record LeftOutBy(String side, @JsonUnwrapped LeftOut topic) {
        static Stream<LeftOutBy> of(SideView side) {
            return side.leavesOut.stream().map(topic -> new LeftOutBy(side.side, topic));
        }
    }

    /** The same with only these sides. */
    public HabitsView of(Set<String> wanted) {
        return new HabitsView(
                talks,
                compared,
                cutOff,
                index,
                sides.stream().filter(side -> wanted.contains(side.side())).toList());
    }

    /** How one side gives its accounts. */
    @Schema(name = "ReadoutHabit", description = "How one side gives its accounts.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SideView(
            @Schema(description = "Its id.", examples = "russia")
            String side,

            @Schema(description = "Its name today.", examples = "Russia") @Nullable
            String name,

            @Schema(description = "Talks of which it gave an account.", examples = "20")
            int talks,

            @Schema(description = "Those of which another side that took part gave one too.", examples = "20")
            int compared,

            @Schema(description = "In how many of these it published first, for certain.", examples = "3")
            int first,

            @Schema(description = "In how many on the same day as another, and none before.", examples = "9")
            int sameDay,

            @Schema(description = "In how many after another, for certain.", examples = "4")
            int later,

            @Schema(description = "In how many the days are too vague to tell.", examples = "4")
            int undecided,

            @Schema(
                    description =
                            "By when it published, the first of these talks, at most " + Habit.MOST_NAMED + " each.")
            Map<Precedence, List<NamedTalk>> examples,

            @Schema(description = "Days from the last of a talk to its first account.")
            DaysView delay,

            @Schema(description = "Where it was the first: days until the next side followed.")
            DaysView followedAfter,

            @Schema(
                    description =
                            "Topics that it left out although another account of the same talk has them, most often first; at most "
                                    + Habit.MOST_TOPICS + ".")
            List<LeftOut> leavesOut) {

        static SideView of(Habit habit, Map<String, String> names, Map<String, String> labels) {
            return new SideView(
                    habit.side(),
                    names.get(habit.side()),
                    habit.talks(),
                    habit.compared(),
                    habit.count(Precedence.FIRST),
                    habit.count(Precedence.SAME_DAY),
                    habit.count(Precedence.LATER),
                    habit.count(Precedence.UNDECIDED),
                    NamedTalk.of(habit.named()),
                    DaysView.of(habit.delays()),
                    DaysView.of(habit.followed()),
                    LeftOut.of(habit, labels));
        }
    }

    /** How days are spread. */
    @Schema(name = "ReadoutDays", description = "How days are spread; quartiles are absent where no number is known.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DaysView(
            @Schema(description = "How often the number of days is known.", examples = "16")
            int known,

            @Schema(description = "How often it is too vague; those are in no quartile.", examples = "4")
            int vague,

            @Schema(description = "A quarter took at most so many days.", examples = "0") @Nullable
            Double lowerQuartile,

            @Schema(description = "Half took at most so many.", examples = "0") @Nullable
            Double median,

            @Schema(description = "Three quarters took at most so many.", examples = "1") @Nullable
            Double upperQuartile) {

        static DaysView of(Habit.Days days) {
            double[] exact = days.exact();
            Optional<Quantiles> quartiles = Quantiles.of(exact);
            return new DaysView(
                    exact.length,
                    days.vague(),
                    quartiles.map(Quantiles::lower).orElse(null),
                    quartiles.map(Quantiles::median).orElse(null),
                    quartiles.map(Quantiles::upper).orElse(null));
        }
    }

    /** How often a side left a topic out. */
    @Schema(name = "LeftOutTopic", description = "How often a side left a topic out.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeftOut(
            @Schema(description = "Its id.", examples = "root-causes")
            String topic,

            @Schema(description = "Its name.", examples = "'Root causes'") @Nullable
            String label,

            @Schema(
                    description =
                            "Talks of which the side and another gave an account and in which someone mentions the topic.",
                    examples = "6")
            int talks,

            @Schema(description = "Of these, it mentions the topic in.", examples = "1")
            int mentioned,

            @Schema(description = "Leaves it out in.", examples = "4")
            int omitted,

            @Schema(description = "Denies it in.", examples = "0")
            int denied,

            @Schema(description = "The record does not say in.", examples = "1")
            int notRecorded,

            @Schema(description = "`omitted` over `talks`.", examples = "0.667")
            double share,

            @Schema(description = "The first talks of which it left it out, at most " + Habit.MOST_NAMED + ".")
            List<NamedTalk> omittedIn) {

        private static List<LeftOut> of(Habit habit, Map<String, String> labels) {
            return habit.leftOut().stream().map(topic -> of(topic, labels)).toList();
        }

        private static LeftOut of(Habit.Topic topic, Map<String, String> labels) {
            int omitted = topic.count(Covered.OMITTED);
            return new LeftOut(
                    topic.id(),
                    labels.get(topic.id()),
                    topic.talks(),
                    topic.count(Covered.MENTIONED),
                    omitted,
                    topic.count(Covered.DENIED),
                    topic.count(Covered.NOT_RECORDED),
                    ReadoutsView.Similar.rounded((double) omitted / topic.talks()),
                    NamedTalk.of(topic.omitted()));
        }
    }

    /** A talk, to be looked up. */
    @Schema(name = "NamedTalk", description = "A talk, to be looked up.")
    public record NamedTalk(
            @Schema(description = "Its id.", examples = "2025-03-18-trump-putin-call")
            String id,

            @Schema(description = "Its title.") String title) {
        static Map<Precedence, List<NamedTalk>> of(Map<Precedence, List<Habit.Named>> talks) {
            Map<Precedence, List<NamedTalk>> named = new EnumMap<>(Precedence.class);
            talks.forEach((precedence, some) -> named.put(precedence, of(some)));
            return named;
        }

        static List<NamedTalk> of(List<Habit.Named> talks) {
            return talks.stream().map(NamedTalk::of).toList();
        }

        private static NamedTalk of(Habit.Named talk) {
            return new NamedTalk(talk.id(), talk.title());
        }
    }
}
