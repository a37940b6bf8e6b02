package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.http.Mistake;
import org.parley.http.Nearest;
import org.parley.http.Problem;
import org.parley.http.StrictJson;

/**
 * An interchange file, split into its lines. Format: {@code docs/interchange.md}.
 *
 * @param lines those that are objects of a known type, in their order, the head included
 * @param rejected those that are not
 */
record InterchangeFile(List<Line> lines, List<Rejected> rejected) {
    /** Bytes; what the columns of drafts and views hold. */
    static final int LONGEST_LINE = 1_000_000;

    private static final List<String> REFERENCES = List.of("source", "office", "actor", "topic", "process", "position");
    private static final List<String> TYPES = Stream.of(
                    List.of(Line.HEAD), REFERENCES, List.of(Line.EVENT, Line.RETRACTION))
            .flatMap(List::stream)
            .toList();

    /** Bytes, so that what is no UTF-8 is noticed; line by line, so that a bad one is named by its number. */
    static InterchangeFile read(InputStream bytes, ObjectMapper json) throws IOException {
        InterchangeFile file = new InterchangeFile(new ArrayList<>(), new ArrayList<>());
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        int length = 0;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (next == '\n') {
                file.take(number++, line.toByteArray(), length, json);
                line.reset();
                length = 0;
            } else if (length++ < LONGEST_LINE) {
                line.write(next);
            }
        }
        file.take(number, line.toByteArray(), length, json);
        file.order();
        return file;
    }

    private void take(int number, byte[] text, int length, ObjectMapper json) throws IOException {
        if (length > LONGEST_LINE) {
            reject(number, "", "The line has " + length + " bytes; " + LONGEST_LINE + " are possible.");
            return;
        }
        if (isBlank(text)) {
            return;
        }
        try {
            StrictJson.check(text, "line", json);
            typed(number, json.readTree(text));
        } catch (Problem unreadable) {
            // Each line is read by itself, so that Jackson takes it for the first.
            reject(number, "", String.valueOf(unreadable.getMessage()).replace("(line 1, column ", "(column "));
        }
    }

    private static boolean isBlank(byte[] text) {
        for (byte each : text) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private void typed(int number, JsonNode node) {
        String type = node.path("type").asText();
        if (!(node instanceof ObjectNode body)) {
            reject(number, "", "A line is one JSON object.");
        } else if (type.isEmpty()) {
            reject(number, "/type", "'type' is required: one of " + String.join(", ", TYPES) + ".");
        } else if (!TYPES.contains(type)) {
            String near = Nearest.to(type, TYPES)
                    .map(word -> "; did you mean '" + word + "'?")
                    .orElse(".");
            reject(number, "/type", "'" + type + "' is no type of line" + near);
        } else {
            body.remove("type");
            lines.add(new Line(number, type, body));
        }
    }

    /** The head first and once, then what events speak of, then the events. */
    private void order() {
        boolean anEventWas = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.type().equals(Line.HEAD) && i > 0) {
                reject(line.number(), "/type", "The head stands on the first line, once.");
            }
            if (anEventWas && REFERENCES.contains(line.type())) {
                reject(line.number(), "/type", "A line of type " + line.type() + " stands before the first event.");
            }
            anEventWas |= line.isRecording();
        }
        boolean hasHead = lines.stream().anyMatch(line -> line.type().equals(Line.HEAD));
        boolean firstIsBad = rejected.stream().anyMatch(bad -> bad.line() == 1);
        if (!hasHead && !firstIsBad) {
            reject(1, "", "The first line is to be the head: {\"type\":\"parley\",\"format\":1,\"title\":\"…\"}.");
        }
    }

    void reject(int number, String pointer, String detail) {
        reject(number, List.of(Mistake.at(pointer, detail)));
    }

    void reject(int number, List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            rejected.add(new Rejected(number, mistakes));
        }
    }

    Stream<Line> of(String type) {
        return lines.stream().filter(line -> line.type().equals(type));
    }
}
