package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parley.http.Mistake;
import org.parley.http.Nearest;
import org.parley.http.Problem;
import org.parley.http.StrictJson;

/** An interchange file, read line by line: it may be larger than the memory. Format: {@code docs/interchange.md}. */
final class InterchangeFile {
    /** Bytes; what the columns of drafts and views hold. */
    static final int LONGEST_LINE = 1_000_000;

    private static final int CHUNK = 1 << 16;

    private static final List<String> REFERENCES = List.of("source", "office", "actor", "topic", "process", "position");
    private static final List<String> TYPES = Stream.of(
                    List.of(Line.HEAD), REFERENCES, List.of(Line.EVENT, Line.RETRACTION))
            .flatMap(List::stream)
            .toList();

    private final ObjectMapper json;

    InterchangeFile(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads all lines that are objects of a known type, in their order, the head included, and gives each to {@code take}; those that
     * are not go to {@code rejections}.
     */
    void read(InputStream bytes, Rejections rejections, Consumer<Line> take) throws IOException {
        Reading reading = new Reading(rejections, take);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        int length = 0;
        // Bytes, so that what is no UTF-8 is noticed.
        for (int count = bytes.read(chunk); count >= 0; count = bytes.read(chunk)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (chunk[i] == '\n') {
                    length = append(line, length, chunk, from, i);
                    reading.line(line.toByteArray(), length);
                    line.reset();
                    length = 0;
                    from = i + 1;
                }
            }
            length = append(line, length, chunk, from, count);
        }
        reading.line(line.toByteArray(), length);
        reading.end();
    }

    /** Keeps no more of a line than is allowed, and gives how long it is. */
    private static int append(ByteArrayOutputStream line, int length, byte[] chunk, int from, int until) {
        line.write(chunk, from, Math.max(0, Math.min(until - from, LONGEST_LINE - length)));
        // A line longer than any number of bytes that can be told is as wrong as one a byte too long.
        return Math.min(length + until - from, Integer.MAX_VALUE / 2);
    }

    /** One reading: the lines so far. */
    private final class Reading {
        private final Rejections rejections;
        private final Consumer<Line> take;
        private int number;
        private boolean somethingWas;
        private boolean headWas;
        private boolean firstIsBad;
        private boolean anEventWas;

        Reading(Rejections rejections, Consumer<Line> take) {
            this.rejections = rejections;
            this.take = take;
        }

        void line(byte[] text, int length) throws IOException {
            number++;
            if (length > LONGEST_LINE) {
                reject("", "The line has " + length + " bytes; " + LONGEST_LINE + " are possible.");
            } else if (!isBlank(text)) {
                try {
                    StrictJson.check(text, "line", json);
                    typed(json.readTree(text));
                } catch (Problem unreadable) {
                    // Each line is read by itself, so that Jackson takes it for the first.
                    reject("", String.valueOf(unreadable.getMessage()).replace("(line 1, column ", "(column "));
                }
            }
        }

        private void typed(JsonNode node) {
            String type = node.path("type").asText();
            if (!(node instanceof ObjectNode body)) {
                reject("", "A line is one JSON object.");
            } else if (type.isEmpty()) {
                reject("/type", "'type' is required: one of " + String.join(", ", TYPES) + ".");
            } else if (!TYPES.contains(type)) {
                String near = Nearest.to(type, TYPES)
                        .map(word -> "; did you mean '" + word + "'?")
                        .orElse(".");
                reject("/type", "'" + type + "' is no type of line" + near);
            } else {
                body.remove("type");
                ordered(new Line(number, type, body));
            }
        }

        /** The head first and once, then what events speak of, then the events. */
        private void ordered(Line line) {
            if (line.type().equals(Line.HEAD)) {
                if (somethingWas) {
                    reject("/type", "The head stands on the first line, once.");
                }
                headWas = true;
            }
            if (anEventWas && REFERENCES.contains(line.type())) {
                reject("/type", "A line of type " + line.type() + " stands before the first event.");
            }
            somethingWas = true;
            anEventWas |= line.isRecording();
            take.accept(line);
        }

        private void reject(String pointer, String detail) {
            firstIsBad |= number == 1;
            rejections.add(number, List.of(Mistake.at(pointer, detail)));
        }

        void end() {
            if (!headWas && !firstIsBad) {
                number = 1;
                reject("", "The first line is to be the head: {\"type\":\"parley\",\"format\":1,\"title\":\"…\"}.");
            }
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
}
