package org.parley.analysis.positions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.analysis.Listed;
import org.parley.analysis.positions.MadeUpMoves.Made;
import org.parley.analysis.positions.MadeUpMoves.Wanted;
import org.parley.analysis.positions.MadeUpPast.Moved;
import org.parley.event.MoveAct;
import org.parley.event.Stance;
import org.parley.http.WithTokens;

/** Of random moves matrix, board and changes are what one says who reads all of them, and knows nothing of how it is done. */
@ApiTest
@TestProfile(WithTokens.class)
class MadeUpMatrixTest {
    private static final String POSITIONS = "/v1/analysis/positions";

    /** A question by which only some events or positions count. */
    private record Question(String filter, List<Made> record, Predicate<Made> event, Predicate<Wanted> position) {}

    private final MadeUpMoves dice = new MadeUpMoves(new Random(1877));
    private final List<LocalDate> days = Stream.concat(
                    Stream.of(LocalDate.of(1877, 1, 1), LocalDate.of(1877, 5, 31), LocalDate.of(1878, 1, 1)),
                    MadeUpMoves.BEGIN.datesUntil(LocalDate.of(1877, 4, 20), Period.ofDays(5)))
            .sorted()
            .toList();

    @BeforeEach
    void world() {
        if (given().get("/v1/topics/" + MadeUpMoves.TOPICS.get(0)).statusCode() == 404) {
            dice.record();
        }
    }

    private List<Question> questions() {
        List<JsonNode> revisions = Listed.each(Listed.answered("/v1/events/"
                                + dice.entered.get(dice.entered.size() - 1).id() + "/history")
                        .path("items"))
                .toList();
        // The last to be entered, before anything was changed; the newest revision comes first.
        String then = revisions.get(revisions.size() - 1).path("recorded_at").asText();
        LocalDate from = LocalDate.of(1877, 3, 5);
        LocalDate until = LocalDate.of(1877, 3, 31);
        List<Made> left = dice.left();
        return List.of(
                new Question("", left, made -> true, wanted -> true),
                new Question("&known_at=" + then, dice.entered, made -> true, wanted -> true),
                new Question("&status=occurred", left, made -> made.status().equals("occurred"), wanted -> true),
                new Question(
                        "&kind=proposal,call",
                        left,
                        made -> Set.of("proposal", "call").contains(made.kind()),
                        wanted -> true),
                new Question(
                        "&holder=ostrahl",
                        left,
                        made -> true,
                        wanted -> wanted.holder().equals("ostrahl")),
                new Question(
                        "&topic=quarry-roads",
                        left,
                        made -> true,
                        wanted -> !wanted.topic().equals("quarry-rights")),
                new Question(
                        "&datetime=1877-03-05/1877-03",
                        left,
                        made -> made.when().touches(from, until),
                        w -> true),
                new Question(
                        "&datetime=1877-03-05/1877-03&date_match=certain",
                        left,
                        made -> made.when().isWithin(from, until),
                        wanted -> true));
    }

    private List<MadeUpPast> pasts(Question question) {
        return dice.positions.stream()
                .filter(question.position)
                .map(wanted -> new MadeUpPast(
                        wanted,
                        question.record.stream()
                                .filter(question.event)
                                .flatMap(made -> IntStream.range(0, made.acts().size())
                                        .mapToObj(place -> new Moved(
                                                made, place, made.acts().get(place))))
                                .filter(move -> move.act().position().equals(wanted.id()))
                                .sorted(Moved.ORDER)
                                .toList()))
                .toList();
    }

    private static List<JsonNode> asked(String question) {
        return Listed.each(Listed.answered(POSITIONS + question).path("items")).toList();
    }

    private static String told(JsonNode move) {
        return move.path("event").asText() + " " + move.path("act").asText() + " by "
                + move.path("by").asText();
    }

    private static String standing(JsonNode standing) {
        TreeMap<String, String> acts = new TreeMap<>();
        standing.path("state_by_actor")
                .properties()
                .forEach(act -> acts.put(
                        act.getKey(),
                        standing.path("event_by_actor").path(act.getKey()).asText() + " "
                                + act.getValue().asText()));
        return String.join(
                "; ",
                standing.path("position").asText() + " of "
                        + standing.path("holder").asText() + " on "
                        + standing.path("topic").asText(),
                standing.path("state").asText() + " " + acts,
                standing.path("standing").asBoolean() + " for "
                        + standing.path("standing_days").asLong(),
                standing.path("moves").asInt() + " moves, "
                        + standing.path("reiterated").asInt() + " again, "
                        + standing.path("reiterated_by_others").asInt() + " by others",
                told(standing.path("first_move")) + " to " + told(standing.path("last_move")),
                "maybe "
                        + Listed.each(standing.path("possible_moves"))
                                .map(MadeUpMatrixTest::told)
                                .toList());
    }

    private static Stream<String> cells(JsonNode cell) {
        return Listed.each(cell.path("stances"))
                .map(shown ->
                        cell.path("topic").asText() + " " + cell.path("actor").asText() + " "
                                + shown.path("position").asText() + ": "
                                + shown.path("stance").asText()
                                + (shown.has("move") ? " " + told(shown.path("move")) : "")
                                + Listed.each(shown.path("possible_moves"))
                                        .map(maybe -> " maybe " + told(maybe))
                                        .collect(Collectors.joining()));
    }

    /** What a move on these days changed. */
    private record Change(MadeUpPast before, MadeUpPast after, Moved move) {
        static Stream<Change> of(MadeUpPast past) {
            return IntStream.range(0, past.moves().size())
                    .mapToObj(number -> new Change(
                            past.before(number),
                            past.before(number + 1),
                            past.moves().get(number)));
        }

        String told(boolean certain) {
            return after.wanted().id() + " " + move.told() + ": " + before.state() + " to " + after.state() + ", "
                    + after.stands() + (certain ? "" : " perhaps");
        }
    }

    private static String change(JsonNode change) {
        return change.path("position").asText() + " " + told(change.path("move")) + ": "
                + change.path("before").asText("nothing") + " to "
                + change.path("state").asText() + ", " + change.path("standing").asBoolean()
                + (change.path("possible").asBoolean() ? " perhaps" : "");
    }

    @Test
    void theBoardHasWhatReadingAllMovesComesTo() {
        Set<String> states = new TreeSet<>();
        for (Question question : questions()) {
            for (LocalDate day : days) {
                List<String> expected = new ArrayList<>();
                for (MadeUpPast all : pasts(question)) {
                    MadeUpPast past = all.until(day);
                    if (!past.moves().isEmpty()) {
                        expected.add(past.told(day, all.moves()));
                        states.add(past.state());
                    }
                }
                String asked = "?tag=quarrydice&limit=1000&at=" + day + question.filter;
                assertThat(asked(asked).stream().map(MadeUpMatrixTest::standing))
                        .as(asked)
                        .containsExactlyElementsOf(expected);
            }
        }
        assertThat(states).as("the dice make all there are").hasSize(MoveAct.values().length);
    }

    @Test
    void theMatrixHasWhatEachOnesOwnMovesComeTo() {
        Set<String> stances = new TreeSet<>();
        for (Question question : questions()) {
            for (LocalDate day : days) {
                for (boolean standing : List.of(true, false)) {
                    List<String> expected = pasts(question).stream()
                            .filter(all -> !all.until(day).moves().isEmpty()
                                    && all.until(day).stands() == standing)
                            .flatMap(all -> all.until(day).cells(day, all.moves()))
                            .sorted()
                            .toList();
                    expected.forEach(cell -> stances.add(cell.split(" ", -1)[3]));
                    String asked =
                            "/matrix?tag=quarrydice&at=" + day + question.filter + (standing ? "" : "&standing=false");
                    assertThat(asked(asked).stream().flatMap(MadeUpMatrixTest::cells))
                            .as(asked)
                            .containsExactlyElementsOf(expected);
                }
            }
        }
        assertThat(stances).as("the dice make all there are").hasSize(Stance.values().length);
    }

    @Test
    void changesHaveEachMoveOfThePeriodWithWhatWasBefore() {
        for (Question question : questions()) {
            for (int i = 0; i < days.size() && !question.filter.contains("datetime"); i++) {
                LocalDate from = days.get(i);
                LocalDate until = i % 4 == 0 ? MadeUpMoves.NEVER : from.plusDays(i % 4 * 8L - 8);
                String period = from + "/" + (until.equals(MadeUpMoves.NEVER) ? ".." : until);
                List<Change> touching = pasts(question).stream()
                        .flatMap(Change::of)
                        .filter(change -> change.move.days().touches(from, until))
                        .sorted(Comparator.comparing(Change::move, Moved.ORDER))
                        .toList();
                Predicate<Change> within = change -> change.move.days().isWithin(from, until);
                String asked = "/changes?tag=quarrydice&limit=1000&datetime=" + period + question.filter;
                assertThat(asked(asked).stream().map(MadeUpMatrixTest::change))
                        .as(asked)
                        .containsExactlyElementsOf(touching.stream()
                                .map(change -> change.told(within.test(change)))
                                .toList());
                assertThat(asked(asked + "&date_match=certain").stream().map(MadeUpMatrixTest::change))
                        .as(asked + ", certain")
                        .containsExactlyElementsOf(touching.stream()
                                .filter(within)
                                .map(change -> change.told(true))
                                .toList());
            }
        }
    }
}
