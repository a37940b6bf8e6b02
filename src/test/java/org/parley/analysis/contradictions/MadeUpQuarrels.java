package org.parley.analysis.contradictions;

import static org.parley.Curated.patch;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.MoveAct;

/** Events of three states that quarrel over positions, with links, rival values and accounts, left to chance; many days are vague. */
final class MadeUpQuarrels {
    private static final int DAYS = 55;

    /** As far away as an open end is tried; more than is asked for. */
    static final int FAR = 1_000;

    static final List<String> ACTORS = List.of("quellmark", "ostheide", "brunnau");
    private static final List<String> TOPICS = List.of("quell-salt", "quell-wool", "quell-wine");
    static final Map<String, String> HOLDERS =
            Map.of("quell-a", "quellmark", "quell-b", "ostheide", "quell-c", "brunnau");
    /** Members of details with what may be told of them, and that in our own words: two that mean the same are one. */
    private static final Map<String, List<List<String>>> FACTS = Map.of(
            "call durations",
            List.of(List.of("\"PT60M\"", "1 h"), List.of("\"PT1H\"", "1 h"), List.of("\"PT2H\"", "2 h")),
            "proposal later_counts",
            List.of(List.of("10", "10"), List.of("12", "12")),
            "ceasefire durations",
            List.of(List.of("\"P2W\"", "14 d"), List.of("\"P14D\"", "14 d"), List.of("\"PT24H\"", "1 d")),
            "decision votes",
            List.of(
                    List.of("{\"for\": 9, \"against\": 2}", "9:2"),
                    List.of("{\"against\": 2, \"for\": 9}", "9:2"),
                    List.of("{\"for\": 8, \"against\": 2}", "8:2")));

    /** First and last day that it may mean, counted from 1 March 1877, and the minute at which the list has it begin. */
    record Dated(String edtf, int first, int last, int begin) {
        Dated(String edtf, int first, int last) {
            this(edtf, first, last, first * 24 * 60);
        }

        boolean mayLieIn(int from, int until) {
            return IntStream.rangeClosed(first, last).anyMatch(day -> day >= from && day <= until);
        }
    }

    record Move(
            String position,
            String act,
            String by,
            @Nullable Dated on) {}

    record To(String type, String event) {}

    /** @param facts of its details, each with the texts that are told and what they mean */
    record Made(
            String id,
            String kind,
            String status,
            Dated when,
            List<String> otherDates,
            List<List<String>> participants,
            List<String> topics,
            List<String> denies,
            Map<String, List<List<String>>> facts,
            List<String> accused,
            List<To> links,
            List<Move> moves) {
        Made with(String other, Dated moved, List<To> linked, List<Move> made) {
            return new Made(
                    id, kind, other, moved, otherDates, participants, topics, denies, facts, accused, linked, made);
        }

        boolean names(String actor) {
            return participants.stream().anyMatch(one -> one.contains(actor));
        }

        /** Those who have one of these roles, or none of them. */
        List<String> as(boolean so, String... roles) {
            return participants.stream()
                    .filter(one -> Set.of(roles).contains(one.get(1)) == so)
                    .map(one -> one.get(0))
                    .toList();
        }

        Stream<String> to(String type) {
            return links.stream().filter(link -> link.type.equals(type)).map(To::event);
        }
    }

    private MadeUpQuarrels() {}

    static String day(int day) {
        return LocalDate.of(1877, 3, 1).plusDays(day).toString();
    }

    static <T> T one(Random dice, List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    static <T> List<T> some(Random dice, List<T> all) {
        return all.stream().filter(each -> dice.nextInt(3) == 0).toList();
    }

    private static Dated dated(Random dice) {
        int day = 1 + dice.nextInt(DAYS);
        int later = day + 1 + dice.nextInt(9);
        return switch (dice.nextInt(15)) {
            case 0 -> new Dated("1877-03", 0, 30);
            case 1 -> new Dated("1877-03-2X", 19, 28);
            case 2, 3 -> new Dated(day(day) + "/" + day(later), day, later);
            // Not open at its end: it would lie in the years of others too.
            case 4, 5 -> new Dated("../" + day(day), -FAR, day);
            case 6 -> new Dated(day(day) + "~", day - 1, day + 1);
            case 7 -> new Dated("[" + day(day) + "," + day(later) + "]", day, later);
            case 8 -> new Dated(day(day) + "T00:30:00+03:00", day, day, day * 24 * 60 - 150);
            case 9 -> new Dated(day(day) + "T14:00:00Z", day, day, day * 24 * 60 + 840);
            default -> new Dated(day(day), day, day);
        };
    }

    private static List<Move> moves(Random dice) {
        List<String> acts =
                new ArrayList<>(Stream.of(MoveAct.values()).map(MoveAct::word).toList());
        acts.addAll(List.of("raised", "accepted", "partly_accepted", "rejected", "rejected", "rejected"));
        Map<String, Move> moves = new LinkedHashMap<>();
        for (int i = dice.nextInt(4); i > 0; i--) {
            String position = one(dice, List.of("quell-a", "quell-b", "quell-c"));
            String act = one(dice, acts);
            String by = act.equals("contradicted") || dice.nextBoolean()
                    ? HOLDERS.getOrDefault(position, "")
                    : one(dice, ACTORS);
            moves.put(position + act + by, new Move(position, act, by, dice.nextInt(3) == 0 ? dated(dice) : null));
        }
        return List.copyOf(moves.values());
    }

    private static List<To> links(Random dice, String kind, List<String> earlier) {
        Set<To> links = new LinkedHashSet<>();
        for (int i = earlier.isEmpty() ? 0 : dice.nextInt(3); i > 0; i--) {
            String type = kind.equals("readout")
                    ? "account_of"
                    : Set.of("violation", "decision", "measure").contains(kind) ? "breaches" : "contradicts";
            // Of accounts some must be of the same talk.
            links.add(new To(
                    type,
                    type.equals("account_of")
                            ? earlier.get(dice.nextInt(1 + earlier.size() / 10))
                            : one(dice, earlier)));
        }
        return List.copyOf(links);
    }

    static Made made(Random dice, int number, List<String> earlier) {
        String kind =
                one(dice, List.of("statement", "call", "proposal", "ceasefire", "decision", "violation", "readout"));
        List<List<String>> participants = new ArrayList<>();
        for (String actor : some(dice, ACTORS)) {
            participants.add(
                    List.of(actor, one(dice, List.of("speaker", "initiator", "addressee", "mentioned", "host"))));
        }
        Map<String, List<List<String>>> facts = new TreeMap<>();
        FACTS.forEach((fact, values) -> {
            if (fact.startsWith(kind + " ") && dice.nextBoolean()) {
                facts.put(fact.substring(kind.length() + 1), List.of(one(dice, values), one(dice, values)));
            }
        });
        List<String> others = dice.nextInt(8) == 0 ? List.of("1877-05", "1877-06-1X") : List.of();
        return new Made(
                "dice-con-" + number,
                kind,
                one(dice, List.of("occurred", "occurred", "expected", "cancelled")),
                dated(dice),
                others,
                participants,
                some(dice, TOPICS),
                some(dice, TOPICS),
                facts,
                kind.equals("violation") ? some(dice, ACTORS) : List.of(),
                links(dice, kind, earlier),
                moves(dice));
    }

    private static String list(Stream<String> values) {
        return values.collect(Collectors.joining(", ", "[", "]"));
    }

    private static String texts(List<String> values) {
        return list(values.stream().map(value -> "\"" + value + "\""));
    }

    /** What may be recorded anew. */
    private static String body(Made made) {
        return """
                {"status": "%s", "when": {"edtf": "%s", "alternatives": %s}, "links": %s, "moves": %s""".formatted(
                        made.status,
                        made.when.edtf,
                        list(made.otherDates.stream().map(other -> "{\"edtf\": \"" + other + "\"}")),
                        list(made.links.stream()
                                .map(link -> "{\"type\": \"%s\", \"event\": \"%s\"}".formatted(link.type, link.event))),
                        list(made.moves.stream()
                                .map(move -> "{\"position\": \"%s\", \"act\": \"%s\", \"by\": \"%s\"%s}"
                                        .formatted(
                                                move.position,
                                                move.act,
                                                move.by,
                                                move.on == null ? "" : ", \"on\": \"" + move.on.edtf + "\""))));
    }

    static void world() {
        states(ACTORS.toArray(String[]::new));
        TOPICS.forEach(topic -> post("/v1/topics", "{\"id\": \"" + topic + "\", \"label\": \"" + topic + "\"}")
                .statusCode(201));
        HOLDERS.forEach((id, holder) -> post(
                        "/v1/positions",
                        "{\"id\": \"%s\", \"holder\": \"%s\", \"topic\": \"quell-salt\", \"text\": \"%s\"}"
                                .formatted(id, holder, id))
                .statusCode(201));
    }

    /** The same event on another day, with other links and moves. */
    static Made again(Random dice, Made made, List<String> earlier) {
        return made.with("cancelled", dated(dice), links(dice, made.kind, earlier), moves(dice));
    }

    static void change(Made made) {
        patch("/v1/events/" + made.id, "*", body(made) + "}").statusCode(200);
    }

    static void record(Made made) {
        Stream<String> facts = made.facts.entrySet().stream()
                .map(fact -> "\"" + fact.getKey() + "\": "
                        + list(fact.getValue().stream().map(value -> "{\"value\": " + value.get(0) + "}")));
        Stream<String> claims = made.accused.isEmpty()
                ? Stream.of()
                : Stream.of(
                        "\"claims\": " + list(made.accused.stream().map(actor -> "{\"against\": \"" + actor + "\"}")));
        post(
                        "/v1/events",
                        body(made)
                                + """
                        , "id": "%s", "kind": "%s", "title": "Dice contradict, %s", "tags": ["dicecon"],
                         "participants": %s, "topics": %s, "denies": %s, "details": {%s}}""".formatted(
                                                made.id,
                                                made.kind,
                                                made.id,
                                                list(made.participants.stream()
                                                        .map(one -> "{\"actor\": \"%s\", \"role\": \"%s\"}"
                                                                .formatted(one.get(0), one.get(1)))),
                                                texts(made.topics),
                                                texts(made.denies),
                                                Stream.concat(facts, claims).collect(Collectors.joining(", "))))
                .statusCode(201);
    }
}
