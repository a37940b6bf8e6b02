package org.parley.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bodies whose JSON is bent at one member, or is none. */
final class Bodies {
    private static final ObjectWriter PLAIN = JsonMapper.builder().build().writer();
    /** A lone surrogate survives only so. */
    private static final ObjectWriter ESCAPED = PLAIN.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    /** Values as they are written; some are no JSON. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1.5",
            "1e400",
            "1E-400",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(1_100),
            "\"\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[[null],{}]",
            "{\"\":null}",
            "{\"id\":\"russia\",\"id\":\"usa\"}",
            "{\"@class\":\"java.lang.Runtime\"}",
            "[".repeat(50) + "]".repeat(50),
            "[".repeat(1_100) + "]".repeat(1_100),
            "{\"a\":".repeat(60) + "1" + "}".repeat(60),
            "[\"x\"" + ",\"x\"".repeat(3_000) + "]",
            "[{}" + ",{}".repeat(300) + "]",
            "NaN",
            "'x'",
            "01",
            "+1",
            ".5",
            "tru",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\x\"",
            "\"x",
            "\"a\nb\"",
            "/**/1",
            "\"" + "x".repeat(30_000) + "\"",
            "\"" + "y".repeat(9_000) + "\"");

    private Bodies() {}

    /** All members and elements, those that hold others too. */
    static List<JsonPointer> members(JsonNode body) {
        List<JsonPointer> members = new ArrayList<>();
        collect(body, JsonPointer.empty(), members);
        return members;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> members) {
        members.add(at);
        node.properties().forEach(member -> collect(member.getValue(), at.appendProperty(member.getKey()), members));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), at.appendIndex(i), members);
        }
    }

    static String text(JsonNode body, Dice dice) {
        try {
            return (dice.in100(50) ? PLAIN : ESCAPED).writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the example is no JSON", e);
        }
    }

    static String bent(JsonNode example, JsonPointer at, Dice dice) {
        JsonNode body = example.deepCopy();
        String value = value(body.at(at), dice);
        if (at.matches()) {
            return value;
        }
        JsonNode parent = body.at(at.head());
        if (parent instanceof ArrayNode list) {
            bend(list, at.last().getMatchingIndex(), value, dice);
        } else {
            bend((ObjectNode) parent, at.last().getMatchingProperty(), value, dice);
        }
        return text(body, dice);
    }

    private static void bend(ObjectNode object, String name, String value, Dice dice) {
        JsonNode old = object.path(name);
        switch (dice.below(10)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(Texts.bent(name, dice), object.remove(name));
            case 2 -> object.set(Texts.bent(name, dice), old);
            case 3 -> object.set(name, raw(text(old, dice) + "," + text(object.textNode(name), dice) + ":" + value));
            default -> object.set(name, raw(value));
        }
    }

    private static void bend(ArrayNode list, int index, String value, Dice dice) {
        JsonNode old = list.get(index);
        switch (dice.below(8)) {
            case 0 -> list.remove(index);
            case 1 -> list.insert(index, old);
            case 2 -> list.addAll(Collections.nCopies(dice.of(List.of(60, 200)), old));
            case 3 -> list.insert(0, list.remove(index));
            case 4 -> list.add(raw(value));
            default -> list.set(index, raw(value));
        }
    }

    private static String value(JsonNode old, Dice dice) {
        String text = text(old, dice);
        return switch (dice.below(10)) {
            case 0 -> "[" + text + "]";
            case 1 -> "{\"value\":" + text + "}";
            case 2 -> "[" + text + "," + text + "]";
            case 3 -> text(JsonNodeFactory.instance.textNode(text), dice);
            case 4, 5, 6 -> text(JsonNodeFactory.instance.textNode(Texts.bent(old.asText(), dice)), dice);
            default -> dice.of(ODD);
        };
    }

    private static JsonNode raw(String value) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(value));
    }

    /** What is no JSON any more, or barely. */
    static byte[] broken(byte[] body, Dice dice) {
        String text = new String(body, StandardCharsets.UTF_8);
        byte[] broken = switch (dice.below(10)) {
            case 0 -> new byte[0];
            case 1 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 4 -> text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
            case 5 -> (" ".repeat(5_000) + text + "\n\n").getBytes(StandardCharsets.UTF_8);
            case 6 -> ("//\n" + text).getBytes(StandardCharsets.UTF_8);
            case 7 -> dice.of(ODD).getBytes(StandardCharsets.UTF_8);
            default -> body.clone();
        };
        if (broken.length > 0 && dice.in100(30)) {
            broken[dice.below(broken.length)] = (byte) dice.below(256);
        }
        return broken;
    }
}
