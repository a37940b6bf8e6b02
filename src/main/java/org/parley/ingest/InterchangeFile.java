package org.parley.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.http.Mistake;
import org.parley.http.Nearest;

/**
 * An interchange file, split into its lines. Format: {@code docs/interchange.md}.
 *
 * @param lines those that are objects of a known type, in their order, the head left out
 * @param rejected those that are not
 */
record InterchangeFile(List<Line> lines, List<Rejected> rejected) {
    private static final List<String> TYPES =
            List.of(Line.HEAD, "source", "office", "actor", "topic", "process", "position", "event", "retraction");

    static InterchangeFile read(BufferedReader reader, ObjectMapper json) throws IOException {
        InterchangeFile file = new InterchangeFile(new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (!text.isBlank()) {
                file.take(number, text, json);
            }
        }
        return file;
    }

    private void take(int number, String text, ObjectMapper json) {
        try {
            JsonNode node = json.readTree(text);
            String type = node.path("type").asText();
            if (!(node instanceof ObjectNode body) || !TYPES.contains(type)) {
                String near = Nearest.to(type, TYPES)
                        .map(word -> "; did you mean '" + word + "'?")
                        .orElse(".");
                reject(number, "/type", "'" + type + "' is no type of line" + near);
                return;
            }
            body.remove("type");
            if (!type.equals(Line.HEAD)) {
                lines.add(new Line(number, type, body));
            } else if (body.path("format").asInt() != 1) {
                reject(number, "/format", "Format 1 is read here, not " + body.path("format") + ".");
            }
        } catch (JsonProcessingException e) {
            reject(number, "", "This is not one JSON object: " + e.getOriginalMessage());
        }
    }

    void reject(int number, String pointer, String detail) {
        rejected.add(new Rejected(number, List.of(Mistake.at(pointer, detail))));
    }

    Stream<Line> of(String type) {
        return lines.stream().filter(line -> line.type().equals(type));
    }
}
