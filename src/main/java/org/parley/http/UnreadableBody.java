package org.parley.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** A body that is no JSON, or not the JSON that was expected: told with its place, without a word of Java. */
@ApplicationScoped
class UnreadableBody {
    /** Jackson's notes on where it read from, which tell of our insides. */
    private static final Pattern SOURCE =
            Pattern.compile("\\s*\\([^()]*\\[Source:.*?](?:\\))?|\\s*\\[Source:.*?]", Pattern.DOTALL);

    private final Problems problems;

    UnreadableBody(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        return problems.answer(problem(e));
    }

    /** More special than the framework's own mapper, which would answer without a word. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return problems.answer(problem(e));
    }

    static Problem problem(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownMember(unknown);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return wrongType(mismatch);
        }
        String what = SOURCE.matcher(e.getOriginalMessage()).replaceAll("");
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        return syntax(pointer.isEmpty() ? what : what + " at " + pointer, e.getLocation());
    }

    static Problem syntax(String what, @Nullable JsonLocation at) {
        String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        String detail = what + place + ".";
        return new Problem(ProblemType.BAD_JSON, detail, List.of(new Mistake(null, null, detail, null)));
    }

    private static Problem unknownMember(UnrecognizedPropertyException e) {
        List<String> known = e.getKnownPropertyIds() == null
                ? List.of()
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
        String name = e.getPropertyName();
        String near = Nearest.to(name, known).orElse(null);
        String expected = near == null ? "" : " Did you mean '" + near + "'?";
        return Problem.draft(
                List.of(Mistake.at(pointer(e.getPath()), "There is no member '" + name + "' here." + expected, near)));
    }

    private static Problem wrongType(MismatchedInputException e) {
        String pointer = pointer(e.getPath());
        String came = e instanceof InvalidFormatException format ? "'" + format.getValue() + "' is not what" : "What";
        String expected = expected(e.getTargetType());
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        String where = pointer.isEmpty() ? "in the body" : "at " + pointer;
        String detail = came.equals("What")
                ? "Expected " + expected + " " + where + place + "."
                : came + " is expected " + where + ": " + expected + place + ".";
        return new Problem(ProblemType.BAD_JSON, detail, List.of(Mistake.at(pointer, detail)));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum() && Word.class.isAssignableFrom(type)) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(word -> ((Word) word).word())
                                    .toList());
        }
        if (ObjectNode.class.isAssignableFrom(type)) {
            return "an object";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text in quotes";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return type.getPackageName().startsWith("java.time")
                ? "a text of ISO 8601 (" + type.getSimpleName().toLowerCase(Locale.ROOT) + ")"
                : "an object";
    }

    private static String pointer(@Nullable List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path == null ? List.<JsonMappingException.Reference>of() : path) {
            String name = step.getFieldName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
