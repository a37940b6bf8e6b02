package org.parley.analysis.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.delete;
import static org.parley.analysis.contradictions.MadeUpQuarrels.FAR;
import static org.parley.analysis.contradictions.MadeUpQuarrels.HOLDERS;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.analysis.Listed;
import org.parley.analysis.contradictions.MadeUpQuarrels.Dated;
import org.parley.analysis.contradictions.MadeUpQuarrels.Made;
import org.parley.analysis.contradictions.MadeUpQuarrels.Move;
import org.parley.http.WithTokens;

/** Of a random timeline the answer is what one says who tries all moves, all links and all days, and knows nothing of how it is done. */
@ApiTest
@TestProfile(WithTokens.class)
class MadeUpContradictionsTest {
    /** Than all days. */
    private static final int LATER = 1_000_000;

    private static final String ASKED = "/v1/analysis/contradictions?tag=dicecon&limit=1000";
    private static final int EVENTS = 110;
    private static final Set<String> RECORDED = Set.of("linked", "moved");
    private static final List<String> RULES =
            Stream.of(Rule.values()).map(Rule::word).toList();
    private static final Set<String> AGREES = Set.of("accepted", "partly_accepted");
    private static final Set<String> STATES = Set.of("raised", "reiterated", "hardened", "softened", "narrowed");
    private static final Set<String> CLOSES = Set.of("withdrawn", "set_aside", "failed", "lapsed", "fulfilled");
    private static final Set<String> REOPENS = Set.of("raised", "reiterated", "hardened");

    private record Placed(Made event, Move move, Dated day) {
        boolean isOf(Placed other) {
            return move.position().equals(other.move.position()) && move.by().equals(other.move.by());
        }

        boolean isSwinging() {
            return AGREES.contains(move.act()) || move.act().equals("rejected");
        }

        boolean isByHolder() {
            return move.by().equals(HOLDERS.get(move.position()));
        }

        String told() {
            return event.id() + (day.last() == FAR ? "" : "@" + MadeUpQuarrels.day(day.last()));
        }
    }

    /** @param least days between; 0 where none are told */
    private record Line(int day, String rule, int least, String text) {}

    /** Of events in the order in which they were recorded, what contradicts by the documentation. */
    private static List<Line> found(List<Made> standing, Predicate<Made> filter) {
        List<Made> answer = standing.stream().filter(filter).toList();
        Map<String, Made> known = standing.stream().collect(Collectors.toMap(Made::id, Function.identity()));
        List<Line> found = new ArrayList<>(swings(placed(answer)));
        for (Made event : answer) {
            event.to("contradicts")
                    .filter(known::containsKey)
                    .forEach(other -> found.add(line(event.when(), "linked", "||", List.of(told(event), other))));
            List<String> accused =
                    event.accused().isEmpty() ? event.as(false, "speaker", "addressee", "mentioned") : event.accused();
            for (Placed bound : placed(answer)) {
                boolean binds = STATES.contains(bound.move.act()) || AGREES.contains(bound.move.act());
                if (binds
                        && accused.contains(bound.move.by())
                        && event.to("breaches").anyMatch(bound.event.id()::equals)) {
                    String about = bound.move.by() + "|" + bound.move.position() + "|";
                    found.add(line(event.when(), "breached", about, List.of(told(event), bound.told())));
                }
            }
            event.facts().forEach((fact, values) -> {
                if (values.stream().map(value -> value.get(1)).distinct().count() > 1) {
                    found.add(line(event.when(), "rival_values", "|" + fact + "|2", List.of(told(event))));
                }
            });
            if (!event.otherDates().isEmpty()) {
                String about = "|when|" + (1 + event.otherDates().size());
                found.add(line(event.when(), "rival_values", about, List.of(told(event))));
            }
            List<Made> accounts = standing.stream()
                    .filter(account -> account.to("account_of").anyMatch(event.id()::equals))
                    .toList();
            for (Made account : accounts) {
                for (Made other : accounts) {
                    account.denies().stream()
                            .filter(topic ->
                                    !account.equals(other) && other.topics().contains(topic))
                            .forEach(topic -> found.add(line(
                                    account.when(),
                                    "rival_accounts",
                                    account.as(true, "speaker").stream()
                                                    .findFirst()
                                                    .orElse("") + "|" + topic + "|",
                                    List.of(told(account), told(other), told(event)))));
                }
            }
        }
        return found;
    }

    /** Moves in the order in which they count. */
    private static List<Placed> placed(List<Made> events) {
        return events.stream()
                .flatMap(event -> event.moves().stream()
                        .map(move -> new Placed(event, move, move.on() == null ? event.when() : move.on())))
                .sorted(Comparator.comparingInt((Placed placed) -> placed.day.last())
                        .thenComparingInt(placed -> placed.day.first())
                        .thenComparingInt(placed -> placed.event.when().begin()))
                .toList();
    }

    private static List<Line> swings(List<Placed> moves) {
        List<Line> found = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Placed after = moves.get(i);
            String about = after.move.by() + "|" + after.move.position() + "|";
            if (after.move.act().equals("contradicted")) {
                found.add(line(after.day, "moved", about, List.of(after.told())));
            }
            for (int j = 0; j < i; j++) {
                Placed before = moves.get(j);
                List<Placed> between =
                        moves.subList(j + 1, i).stream().filter(after::isOf).toList();
                if (after.isOf(before)
                        && before.isSwinging()
                        && after.isSwinging()
                        && before.move.act().equals("rejected")
                                != after.move.act().equals("rejected")
                        && between.stream().noneMatch(Placed::isSwinging)) {
                    found.add(swing("accepted_and_rejected", about, before, after));
                }
                if (after.isOf(before)
                        && after.isByHolder()
                        && after.move.act().equals("rejected")
                        && STATES.contains(before.move.act())
                        && between.stream().noneMatch(move -> STATES.contains(move.move.act()))
                        && stands(moves.subList(0, i), after.move.position())) {
                    found.add(swing("refused_own", about, before, after));
                }
            }
        }
        return found;
    }

    /** Whether its holder opened it again after each move by which anyone closed it. */
    private static boolean stands(List<Placed> earlier, String position) {
        List<Placed> moves = earlier.stream()
                .filter(each -> each.move.position().equals(position))
                .toList();
        return IntStream.range(0, moves.size())
                .filter(i -> CLOSES.contains(moves.get(i).move.act()))
                .allMatch(i -> moves.subList(i, moves.size()).stream()
                        .anyMatch(later -> later.isByHolder() && REOPENS.contains(later.move.act())));
    }

    /** All days on which the one may have been, and the other then or later. */
    private static Line swing(String rule, String about, Placed before, Placed after) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int from = before.day.first(); from <= before.day.last(); from++) {
            for (int until = Math.max(from, after.day.first()); until <= after.day.last(); until++) {
                least = Math.min(least, until - from);
                most = Math.max(most, until - from);
            }
        }
        String events = String.join(" ", after.told(), before.told());
        String days = least + ".." + (most > FAR / 2 ? "" : most);
        return new Line(after.day.last(), rule, least, String.join("|", rule, about, events, days));
    }

    private static Line line(Dated day, String rule, String about, List<String> events) {
        return new Line(day.last(), rule, 0, String.join("|", rule, about, String.join(" ", events), ".."));
    }

    private static String told(Made event) {
        return event.id() + "@" + event.when().edtf();
    }

    /** The same as it is answered. */
    private static String told(JsonNode item) {
        return String.join(
                "|",
                item.path("rule").asText(),
                item.path("actor").asText(),
                item.path("position").asText()
                        + item.path("topic").asText()
                        + item.path("fact").asText(),
                item.path("values").isEmpty() ? "" : "" + item.path("values").size(),
                Listed.each(item.path("events"))
                        .map(event -> event.path("id").asText()
                                + (event.has("when") ? "@" + event.path("when").asText() : ""))
                        .collect(Collectors.joining(" ")),
                item.path("days_at_least").asText() + ".."
                        + item.path("days_at_most").asText());
    }

    private static void agree(List<Made> standing, String filter, Predicate<Made> holds) {
        List<Line> all = found(standing, holds);
        Map<String, Integer> within = Map.of("&within=1d", 1, "&within=1w", 7, "", 30, "&within=200d", 200);
        within.forEach((asked, most) -> {
            List<Line> near = all.stream()
                    .filter(line -> !line.rule.equals("accepted_and_rejected") || line.least <= most)
                    .toList();
            agree(filter + asked, near, rule -> true);
            agree(filter + asked + "&rule=accepted_and_rejected", near, "accepted_and_rejected"::equals);
            if (most == 30) {
                agree(filter + "&basis=recorded", near, RECORDED::contains);
                agree(filter + "&basis=candidate", near, rule -> !RECORDED.contains(rule));
                agree(
                        filter + "&rule=!breached,!moved",
                        near,
                        rule -> !Set.of("breached", "moved").contains(rule));
                RULES.forEach(word -> agree(filter + "&rule=" + word, near, word::equals));
            }
        });
    }

    private static void agree(String asked, List<Line> near, Predicate<String> rule) {
        List<Line> expected = near.stream().filter(line -> rule.test(line.rule)).toList();
        List<String> answer = Listed.each(Listed.answered(ASKED + asked).path("items"))
                .map(MadeUpContradictionsTest::told)
                .toList();
        assertThat(answer)
                .as(asked)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Line::text).toList());
        // What is recorded stands before what rules find.
        Map<String, Integer> days = expected.stream()
                .collect(Collectors.toMap(
                        Line::text, line -> line.day + (RECORDED.contains(line.rule) ? 0 : LATER), Math::min));
        assertThat(answer.stream().map(days::get))
                .as("by basis and day: " + asked)
                .isSorted();
    }

    @Test
    void aRandomTimelineAgreesWithTryingEverything() {
        Random dice = new Random(1877);
        MadeUpQuarrels.world();
        List<Made> all = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            all.add(MadeUpQuarrels.made(dice, i, all.stream().map(Made::id).toList()));
        }
        all.forEach(MadeUpQuarrels::record);
        assertThat(found(all, event -> true).stream().map(Line::rule))
                .as("the dice make all there are")
                .containsAll(RULES);
        agree(all, "", event -> true);
        String before = Listed.answered(ASKED).at("/query/as_of").asText();
        List<Made> standing = new ArrayList<>(all);
        for (int i = EVENTS - 1; i > 0; i -= 6) {
            List<String> earlier = all.stream().limit(i).map(Made::id).toList();
            standing.set(i, MadeUpQuarrels.again(dice, all.get(i), earlier));
            MadeUpQuarrels.change(standing.get(i));
        }
        List<Made> gone =
                standing.stream().filter(event -> dice.nextInt(6) == 0).toList();
        gone.forEach(event -> delete("/v1/events/" + event.id(), "*").statusCode(204));
        standing.removeAll(gone);
        agree(standing, "", event -> true);
        agree(all, "&known_at=" + before, event -> true);
        agree(standing, "&datetime=1877-03-10/1877-03-24", event -> event.when().mayLieIn(9, 23));
        agree(standing, "&actor=ostheide", event -> event.names("ostheide"));
        agree(
                standing,
                "&datetime=1877-03-20/1877-04-10&actor=quellmark,brunnau",
                event -> event.when().mayLieIn(19, 40) && (event.names("quellmark") || event.names("brunnau")));
    }
}
