package org.parley.analysis.positions;

import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.person;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves of five actors on what three of them want of a quarry, left to chance; many days are vague, and some events are changed or taken back. */
final class MadeUpMoves {
    static final LocalDate BEGIN = LocalDate.of(1877, 2, 10);
    static final List<String> ACTS = List.of(
            "raised",
            "reiterated",
            "hardened",
            "softened",
            "narrowed",
            "made_conditional",
            "accepted",
            "partly_accepted",
            "rejected",
            "not_taken_up",
            "disputed",
            "contradicted",
            "withdrawn",
            "set_aside",
            "failed",
            "lapsed",
            "fulfilled");
    /** Of topics, each narrower than the one before. */
    static final List<String> TOPICS = List.of("quarry-rights", "quarry-roads", "quarry-bridges");

    /** The last is a person of the first. */
    static final List<String> ACTORS = List.of("marlingen", "ostrahl", "wendmoor", "kieferau", "brinkholt");

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final List<String> KINDS =
            List.of("statement", "demand", "call", "meeting", "proposal", "agreement", "ceasefire", "response");
    private static final int EVENTS = 90;
    private static final int POSITIONS = 9;

    /**
     * A date as text, and what its author means by it, without our parser.
     *
     * @param start by which a list is sorted
     */
    record Dated(String edtf, LocalDate first, LocalDate last, LocalDateTime start) {
        private Dated(String edtf, LocalDate first, LocalDate last) {
            this(edtf, first, last, first.atStartOfDay());
        }

        boolean touches(LocalDate from, LocalDate until) {
            return !last.isBefore(from) && !first.isAfter(until);
        }

        boolean isWithin(LocalDate from, LocalDate until) {
            return !first.isBefore(from) && !last.isAfter(until);
        }
    }

    record Wanted(String id, String holder, String topic, List<String> of) {}

    /** @param on where it was not made when the event is */
    record Act(
            String position,
            String act,
            String by,
            @Nullable Dated on) {}

    record Made(int number, String kind, String status, Dated when, List<Act> acts) {
        String id() {
            return "quarry-event-" + number;
        }

        private String members() {
            String moves = acts.stream()
                    .map(act -> "{\"position\": \"%s\", \"act\": \"%s\", \"by\": \"%s\"%s}"
                            .formatted(
                                    act.position,
                                    act.act,
                                    act.by,
                                    act.on == null ? "" : ", \"on\": \"" + act.on.edtf + "\""))
                    .collect(Collectors.joining(","));
            return "\"when\": {\"edtf\": \"%s\"}, \"status\": \"%s\", \"moves\": [%s]"
                    .formatted(when.edtf, status, moves);
        }
    }

    final List<Wanted> positions;
    /** As they were entered, in this order. */
    final List<Made> entered = new ArrayList<>();
    /** What became of some of them later; null: taken back. */
    private final Map<Made, @Nullable Made> changed = new HashMap<>();

    MadeUpMoves(Random dice) {
        positions = IntStream.range(0, POSITIONS)
                .mapToObj(i -> new Wanted(
                        "quarry-wish-" + i,
                        ACTORS.get(dice.nextInt(3)),
                        of(TOPICS, dice),
                        ACTORS.stream().filter(actor -> dice.nextInt(4) == 0).toList()))
                .toList();
        for (int i = 0; i < EVENTS; i++) {
            entered.add(made(i, dice));
        }
        entered.forEach(made -> {
            switch (dice.nextInt(10)) {
                case 0 -> changed.put(made, null);
                case 1, 2 -> {
                    Made other = made(made.number, dice);
                    changed.put(made, new Made(made.number, made.kind, other.status, other.when, other.acts));
                }
                default -> {}
            }
        });
    }

    private static <T> T of(List<T> several, Random dice) {
        return several.get(dice.nextInt(several.size()));
    }

    private Made made(int number, Random dice) {
        List<Act> acts = new ArrayList<>();
        for (int i = dice.nextInt(4); i >= 0; i--) {
            Wanted wanted = of(positions, dice);
            String by = dice.nextInt(3) == 0 ? wanted.holder : of(ACTORS, dice);
            String act = dice.nextInt(5) == 0 ? of(List.of("raised", "reiterated", "disputed"), dice) : of(ACTS, dice);
            @Nullable Dated on = dice.nextInt(5) == 0 ? dated(dice) : null;
            if (acts.stream()
                    .noneMatch(other -> (other.position + other.act + other.by).equals(wanted.id + act + by))) {
                acts.add(new Act(wanted.id, act, by, on));
            }
        }
        return new Made(number, of(KINDS, dice), dice.nextInt(6) == 0 ? "cancelled" : "occurred", dated(dice), acts);
    }

    private static Dated dated(Random dice) {
        LocalDate day = BEGIN.plusDays(dice.nextInt(60));
        LocalDate later = day.plusDays(dice.nextInt(9));
        return switch (dice.nextInt(16)) {
            case 0 -> new Dated("1877-03-2X", LocalDate.of(1877, 3, 20), LocalDate.of(1877, 3, 29));
            case 1 -> new Dated("1877-03", LocalDate.of(1877, 3, 1), LocalDate.of(1877, 3, 31));
            case 2 -> new Dated("1877-21", LocalDate.of(1877, 3, 1), LocalDate.of(1877, 5, 31));
            case 3 -> new Dated(day + "/" + later, day, later);
            case 4 -> new Dated(day + "/..", day, NEVER);
            case 5 -> new Dated("../" + day, LocalDate.of(1, 1, 1), day);
            case 6 -> new Dated(day + "~", day.minusDays(1), day.plusDays(1));
            case 7 -> new Dated("[" + day + "," + later.plusDays(1) + "]", day, later.plusDays(1));
            case 8, 9 -> new Dated(day + "T17:00", day, day, day.atTime(17, 0));
            default -> new Dated(day.toString(), day, day);
        };
    }

    /** What the record has in the end. */
    List<Made> left() {
        return entered.stream()
                .flatMap(made -> Stream.ofNullable(changed.containsKey(made) ? changed.get(made) : made))
                .sorted(Comparator.comparing(Made::number))
                .toList();
    }

    /** First all events as they are entered, then what became of them. */
    void record() {
        states(ACTORS.subList(0, 4).toArray(new String[0]));
        person(ACTORS.get(4), ", \"part_of\": \"" + ACTORS.get(0) + "\"");
        for (int i = 0; i < TOPICS.size(); i++) {
            String broader = i == 0 ? "" : ", \"broader\": \"" + TOPICS.get(i - 1) + "\"";
            post("/v1/topics", "{\"id\": \"" + TOPICS.get(i) + "\", \"label\": \"Quarry, " + i + "\"" + broader + "}")
                    .statusCode(201);
        }
        positions.forEach(wanted -> post("/v1/positions", """
                        {"id": "%s", "holder": "%s", "topic": "%s", "text": "Stones", "addressed_to": [%s]}""".formatted(
                        wanted.id,
                        wanted.holder,
                        wanted.topic,
                        wanted.of.stream().map(actor -> '"' + actor + '"').collect(Collectors.joining(","))))
                .statusCode(201));
        entered.forEach(made -> post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "Dice of the quarry", "tags": ["quarrydice"], %s}""".formatted(made.id(), made.kind, made.members()))
                .statusCode(201));
        entered.stream().filter(changed::containsKey).forEach(made -> {
            @Nullable Made other = changed.get(made);
            if (other == null) {
                delete("/v1/events/" + made.id(), "*").statusCode(204);
            } else {
                patch("/v1/events/" + made.id(), "*", "{" + other.members() + "}")
                        .statusCode(200);
            }
        });
    }
}
