package org.parley.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.parley.fuzz.Operation.Parameter;
import org.parley.http.WithTokens;

/**
 * Makes requests of the examples in the OpenAPI document and bends each of them at one place at least. It goes round all places: every
 * parameter, every member of every body, and each request as a whole. The same seed and number make the same request.
 */
final class Fuzzer {
    /** Where a request is bent: a parameter, a member of a sample of the body in this media type, or as a whole if both are empty. */
    private record Place(Operation operation, String parameter, String media, int sample, JsonPointer member) {
        Place(Operation operation, String parameter) {
            this(operation, parameter, "", 0, JsonPointer.empty());
        }

        boolean isWhole() {
            return parameter.isEmpty() && media.isEmpty();
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final long seed;
    private final Function<String, List<String>> ids;

    /**
     * @param ids those that stand in a list such as {@code /v1/events}; must not be empty
     */
    Fuzzer(List<Operation> operations, long seed, Function<String, List<String>> ids) {
        this.seed = seed;
        this.ids = ids;
        for (Operation operation : operations) {
            places.add(new Place(operation, ""));
            operation.parameters().forEach(one -> places.add(new Place(operation, one.name())));
            operation.bodies().forEach((media, samples) -> {
                for (int i = 0; i < samples.size(); i++) {
                    int sample = i;
                    samples.get(i)
                            .members()
                            .forEach(member -> places.add(new Place(operation, "", media, sample, member)));
                }
            });
        }
        // So that some requests reach places of every sort.
        Collections.shuffle(places, new Random(seed));
    }

    /** How many requests it takes to bend everything once. */
    int places() {
        return places.size();
    }

    Request request(int number) {
        Dice dice = new Dice(seed * 1_000_003 + number);
        Place place = places.get(number % places.size());
        Operation operation = place.operation();
        Request request = new Request(operation.method(), operation.path());
        request.headers.put("Authorization", "Bearer " + WithTokens.DESK);
        String id = operation.path().contains("{id}") ? id(operation, dice) : "fuzz-" + number;
        if (!operation.bodies().isEmpty()) {
            body(request, place, id, dice);
        }
        for (Parameter parameter : operation.parameters()) {
            boolean isBent = parameter.name().equals(place.parameter());
            if (isBent || dice.in100(parameter.in().equals("query") ? 25 : 95)) {
                put(request, parameter, parameter.in().equals("path") ? id : example(parameter, dice), isBent, dice);
            }
        }
        if (place.isWhole()) {
            Wholes.bend(request, dice);
        }
        return request;
    }

    private String id(Operation operation, Dice dice) {
        boolean example = dice.in100(40);
        return example ? operation.parameters().get(0).examples().get(0) : dice.of(ids.apply(operation.list()));
    }

    private static String example(Parameter parameter, Dice dice) {
        return switch (parameter.name()) {
            case "If-Match" -> dice.of(List.of("*", parameter.examples().get(0)));
            case "Idempotency-Key" -> "key-" + dice.below(1_000);
            default -> parameter.examples().isEmpty() ? "" : dice.of(parameter.examples());
        };
    }

    private static void body(Request request, Place place, String id, Dice dice) {
        Map<String, List<Samples.Sample>> bodies = place.operation().bodies();
        String media = place.media().isEmpty() ? dice.of(List.copyOf(bodies.keySet())) : place.media();
        List<Samples.Sample> samples = Objects.requireNonNull(bodies.get(media));
        int sample = place.media().isEmpty() ? dice.below(samples.size()) : place.sample();
        JsonNode body = samples.get(sample).body().deepCopy();
        if (body instanceof ObjectNode draft && draft.has("id")) {
            draft.put("id", id);
        }
        request.headers.put("Content-Type", media);
        request.body(place.media().isEmpty() ? Bodies.text(body, dice) : Bodies.bent(body, place.member(), dice));
    }

    private static void put(Request request, Parameter parameter, String example, boolean isBent, Dice dice) {
        String name = parameter.name();
        String value = isBent ? Texts.bent(example, dice) : example;
        switch (parameter.in()) {
            case "path" ->
                request.path = request.path.replace(
                        "{" + name + "}", isBent ? Texts.inAddress(value, dice) : Texts.escaped(value));
            case "header" -> request.headers.put(name, Texts.inHeader(value));
            default -> {
                if (isBent) {
                    request.query.add(dice.below(request.query.size() + 1), bent(name, value, dice));
                } else if (!value.isEmpty()) {
                    request.query.add(name + "=" + Texts.escaped(value));
                }
            }
        }
    }

    private static String bent(String name, String value, Dice dice) {
        String pair = name + "=" + Texts.inAddress(value, dice);
        return switch (dice.below(20)) {
            case 0 -> name;
            case 1 -> pair + "&" + pair;
            case 2 -> pair + ("&" + name + "=x").repeat(200);
            case 3 -> Texts.inAddress(Texts.bent(name, dice), dice) + "=" + Texts.escaped(value);
            case 4 -> pair.replaceFirst("=", "==");
            case 5 -> Texts.escaped(name).toUpperCase(Locale.ROOT) + "=" + Texts.escaped(value);
            case 6 -> name + "[]=" + Texts.escaped(value);
            default -> pair;
        };
    }
}
