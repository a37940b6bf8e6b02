package org.parley.analysis.sequences;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Lists;
import org.parley.analysis.Quantiles;
import org.parley.http.Hinted;

/** Where a pattern holds, how long it took, and how often chance would have it so. */
@Schema(
        name = "SequencesView",
        description = "Where a pattern holds, how long it took, and how often chance would have it so.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SequencesView(
        @Schema(description = "The matches, those that began first; may be empty.")
        List<Match> items,

        @Schema(description = "How many there are in all.") Count count,

        @Schema(description = "How many are not among `items`; absent where none is.", examples = "12") @Nullable
        Long left,

        @Schema(description = "The steps of the pattern, in the order written.")
        List<Step> steps,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {

    static Lists<SequencesView> lists() {
        return new Lists<SequencesView>()
                .with("items", (tables, view) -> tables.of(Match.class, view.items, view))
                .with(
                        "events",
                        (tables, view) -> tables.of(
                                MatchedEvent.class,
                                IntStream.range(0, view.items.size())
                                        .boxed()
                                        .flatMap(i -> MatchedEvent.of(i + 1, view.items.get(i)))
                                        .toList(),
                                view))
                .with("steps", (tables, view) -> tables.of(Step.class, view.steps, view));
    }

    /** An event of a match in a table. */
    private record MatchedEvent(
            int match,
            boolean certain,
            int step,
            String id,
            String title,
            String kind,
            String when,
            @Nullable Gap gap) {
        static Stream<MatchedEvent> of(int number, Match match) {
            return match.events.stream()
                    .map(event -> new MatchedEvent(
                            number,
                            match.certain,
                            event.step,
                            event.id,
                            event.title,
                            event.kind,
                            event.when,
                            event.gap));
        }
    }

    /** Events of which each follows upon the one before it. */
    @Schema(name = "SequenceMatch", description = "Events of which each follows upon the one before it.")
    record Match(
            @Schema(
                    description =
                            "True where order and time hold whatever the days were; false where they may hold, as on one day"
                                    + " without times of day.",
                    examples = "true")
            boolean certain,

            @Schema(description = "One for each step but those that must not come.")
            List<Found> events) {}

    /** An event that meets a step. */
    @Schema(name = "SequenceEvent", description = "An event that meets a step.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            @Schema(description = "Of the event.", examples = "2025-03-18-trump-putin-call")
            String id,

            @Schema(description = "Number of the step, from 1.", examples = "2")
            int step,

            @Schema(description = "Its title.") String title,

            @Schema(description = "Its kind.", examples = "call")
            String kind,

            @Schema(
                    description = "Its date (EDTF); of a deadline the day on which it was set.",
                    examples = "2025-03-18")
            String when,

            @Schema(description = "Since the event before; absent at the first.") @Nullable
            Gap gap) {}

    /** Days between two events. */
    @Schema(
            name = "SequenceGap",
            description = "Days of the calendar from the begin of one event to the begin of the next.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gap(
            @Schema(description = "The fewest that there may be.", examples = "0")
            long least,

            @Schema(
                    description = "The most that there may be, and still be in time; absent where open.",
                    examples = "3")
            @Nullable
            Long most) {
        static Gap of(Matches.Gap gap) {
            return new Gap(gap.least(), gap.most());
        }
    }

    /** How many matches there are. */
    @Schema(name = "SequenceCount", description = "How many matches there are.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Count(
            @Schema(
                    description = "Events that meet the first step, each of which begins at most one match.",
                    examples = "20")
            int began,

            @Schema(description = "Matches that hold whatever the days were.", examples = "3")
            long certain,

            @Schema(description = "Other matches, which may hold.", examples = "1")
            long possible,

            @Schema(
                    description =
                            "Beginnings too near to the last event to tell whether what must not come kept away; absent where none is.",
                    examples = "1")
            @Nullable
            Integer undecided) {}

    /** A step of the pattern, seen over all matches. */
    @Schema(name = "SequenceStep", description = "A step of the pattern, seen over all matches.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Schema(description = "Its number, from 1.", examples = "2")
            int step,

            @Schema(description = "As it was understood.", examples = "then demand by russia within 3d")
            String text,

            @Schema(description = "How many events meet it, wherever they stand.", examples = "9")
            long events,

            @Schema(description = "Days since the step before, over all matches; absent where it must not come.")
            @Nullable
            Delay delay,

            @Schema(description = "How often it came in time after the steps before it; absent at the first.") @Nullable
            Rate rate,

            @Schema(description = "How often it came in as much time anyhow; absent at the first.") @Nullable
            BaseRate baseRate,

            @Schema(description = "Both in words; absent at the first.") @Nullable
            String explanation) {}

    /** How long it took. */
    @Schema(name = "SequenceDelay", description = "Days since the step before, over all matches.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delay(
            @Schema(
                    description = "In how many matches they are known to the day; the figures are of these.",
                    examples = "5")
            long known,

            @Schema(description = "In how many they are not.", examples = "1")
            long vague,

            @Schema(description = "A quarter of them have at most so many.", examples = "0.5") @Nullable
            Double q1,

            @Schema(description = "Half of them have at most so many.", examples = "1.0") @Nullable
            Double median,

            @Schema(description = "Three quarters of them have at most so many.", examples = "2.5") @Nullable
            Double q3) {
        static Delay of(Matches.Delay delay) {
            Quantiles days = delay.days();
            return new Delay(
                    delay.known(),
                    delay.vague(),
                    days == null ? null : days.lower(),
                    days == null ? null : days.median(),
                    days == null ? null : days.upper());
        }
    }

    /** Of so many so many. */
    @Schema(name = "SequenceRate", description = "Of so many so many were followed by the step in time.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rate(
            @Schema(
                    description = "Of how many: those of which the time was over when the last event looked at began.",
                    examples = "20")
            long of,

            @Schema(description = "How many were followed by it.", examples = "5")
            long followed,

            @Schema(description = "The one divided by the other; absent where there are none.", examples = "0.25")
            @Nullable
            Double share) {
        static Rate of(StepRate.Rate rate) {
            return new Rate(
                    rate.of(),
                    rate.followed(),
                    rate.of() == 0 ? null : Math.round(1_000.0 * rate.followed() / rate.of()) / 1_000.0);
        }
    }

    /** What chance would bring. */
    @Schema(name = "SequenceBaseRate", description = "How often the step came in as much time anyhow.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BaseRate(
            @Schema(
                    description =
                            "After any of the events looked at, so that what is true of busy days is no surprise.")
            Rate events,

            @Schema(
                    description =
                            "After any day from the first event to the last, that day included; absent where the time is in hours.")
            @Nullable
            Rate days) {}
}
