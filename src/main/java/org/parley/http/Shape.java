package org.parley.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a body against the record that it is to become, and tells everything that is wrong at once, each with its JSON pointer:
 * unknown, missing and ill-typed members, unknown words, texts that mean nothing. What is required says {@link Member}.
 */
public final class Shape {
    /** A member's text may be no longer than what its column or a reader can hold. */
    public static final int LONGEST = 20_000;

    /** What texts and types mean in the room that asks. */
    public interface Meaning {
        /** What is wrong with the text of this component, or of one element of its list. */
        Optional<Wrong> wrong(RecordComponent component, String text);

        /** The record that a component holds where its declared type does not tell. */
        default Optional<Class<?>> record(RecordComponent component, JsonNode parent) {
            return Optional.empty();
        }
    }

    /** What came and what was expected; perhaps the nearest right word. */
    public record Wrong(String detail, @Nullable String suggestion) {}

    private final Meaning meaning;
    private final List<Mistake> mistakes = new ArrayList<>();

    private Shape(Meaning meaning) {
        this.meaning = meaning;
    }

    public static List<Mistake> mistakes(JsonNode body, Class<?> type, Meaning meaning) {
        Shape shape = new Shape(meaning);
        shape.record(body, type, null, "");
        return shape.mistakes;
    }

    /**
     * @param holder the member in which this record stands; it tells what a generic member means
     */
    private void record(JsonNode node, Class<?> type, @Nullable Member holder, String pointer) {
        if (!node.isObject()) {
            mistakes.add(Mistake.at(pointer, "An object was expected here, not " + sort(node) + "."));
            return;
        }
        Map<String, Member> members = Member.of(type);
        node.fieldNames().forEachRemaining(name -> {
            if (!members.containsKey(name)) {
                String near = Nearest.to(name, members.keySet()).orElse(null);
                mistakes.add(Mistake.at(
                        pointer + "/" + escaped(name),
                        "There is no member '" + name + "' here"
                                + (near == null ? "." : "; did you mean '" + near + "'?"),
                        near));
            }
        });
        members.values().forEach(member -> {
            Member telling = member.component().getType() == Object.class && holder != null ? holder : member;
            member(node, member, telling, pointer);
        });
    }

    private void member(JsonNode parent, Member member, Member telling, String above) {
        JsonNode value = parent.get(member.name());
        if ((value == null || value.isNull()) && !member.required()) {
            return;
        }
        String pointer = above + "/" + member.name();
        if (value == null || value.isNull()) {
            mistakes.add(Mistake.at(pointer, "'" + member.name() + "' is required" + example(member) + "."));
            return;
        }
        if (!telling.equals(member)) {
            // A rival value: checked for what its list says of it.
            value(value, Member.argument(telling.component()), telling, pointer);
            return;
        }
        Class<?> declared = member.component().getType();
        value(value, meaning.record(member.component(), parent).orElse(declared), member, pointer);
    }

    private void value(JsonNode value, Class<?> type, Member member, String pointer) {
        if (List.class.isAssignableFrom(type)) {
            list(value, member, pointer);
        } else if (type == String.class) {
            text(value, member, pointer);
        } else if (type.isEnum()) {
            word(value, type, pointer);
        } else if (type.isRecord()) {
            record(value, type, member, pointer);
        } else if (type == Boolean.class || type == boolean.class) {
            expect(value.isBoolean(), value, "true or false", pointer);
        } else if (type == Integer.class || type == int.class) {
            expect(value.isInt(), value, "a whole number", pointer);
        }
    }

    private void list(JsonNode value, Member member, String pointer) {
        if (!value.isArray()) {
            mistakes.add(Mistake.at(pointer, "A list was expected here, not " + sort(value) + "."));
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            value(value.get(i), member.element(), member, pointer + "/" + i);
        }
    }

    private void text(JsonNode value, Member member, String pointer) {
        if (!value.isTextual()) {
            mistakes.add(Mistake.at(pointer, "A text was expected here, not " + sort(value) + "."));
        } else if (value.textValue().length() > LONGEST) {
            mistakes.add(Mistake.at(
                    pointer,
                    "This text has " + value.textValue().length() + " characters; " + LONGEST + " are possible."));
        } else if (value.textValue().isBlank()) {
            // What there is nothing to say of is left out: a blank text would be kept, and found by no one.
            String instead = member.required() ? example(member) : "; leave it out";
            mistakes.add(Mistake.at(pointer, "This text may not be blank" + instead + "."));
        } else {
            meaning.wrong(member.component(), value.textValue())
                    .ifPresent(wrong -> mistakes.add(Mistake.at(pointer, wrong.detail, wrong.suggestion)));
        }
    }

    private void word(JsonNode value, Class<?> type, String pointer) {
        if (value.isTextual()
                && Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> ((Word) constant).isSpelt(value.textValue()))) {
            return;
        }
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Word) constant).word())
                .toList();
        String text = value.isTextual() ? value.textValue() : sort(value);
        String near = Nearest.to(text, words).orElse(null);
        String expected =
                near == null ? "One of " + String.join(", ", words) + " was expected." : "Did you mean '" + near + "'?";
        String noun = type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        mistakes.add(Mistake.at(pointer, "'" + text + "' is no " + noun + ". " + expected, near));
    }

    private void expect(boolean fits, JsonNode value, String expected, String pointer) {
        if (!fits) {
            mistakes.add(Mistake.at(pointer, expected + " was expected here, not " + sort(value) + "."));
        }
    }

    private static String example(Member member) {
        return member.example().isEmpty() ? "" : ", for example '" + member.example() + "'";
    }

    /** The member's name outside: {@code onBehalfOf} is {@code on_behalf_of}. */
    public static String jsonName(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        if (named != null && !named.value().isEmpty()) {
            return named.value();
        }
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String sort(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }
}
