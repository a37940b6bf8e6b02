package org.parley.analysis;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the list says, counted one by one: what every count is held against. */
public final class Listed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://parley.example.org";

    private Listed() {}

    public static Response asked(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        answer.then().statusCode(200);
        return answer;
    }

    public static JsonNode answered(String address) {
        try {
            return JSON.readTree(asked(address).asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(address, e);
        }
    }

    /** All pages of the list. */
    public static List<JsonNode> events(String question) {
        List<JsonNode> events = new ArrayList<>();
        for (@Nullable String address = "/v1/events?limit=100&embed=citations&" + question; address != null; ) {
            JsonNode page = answered(address);
            page.path("items").forEach(events::add);
            address = page.has("next") ? page.path("next").asText().replace(BASE, "") : null;
        }
        return events;
    }

    public static long total(String question) {
        return answered("/v1/events?limit=1&fields=id&with_total=true&" + question)
                .path("total")
                .asLong();
    }

    public static Stream<JsonNode> each(JsonNode list) {
        return list.valueStream();
    }

    public static @Nullable LocalDate begin(JsonNode event) {
        JsonNode earliest = event.at("/when/earliest");
        return earliest.isTextual() ? LocalDate.parse(earliest.asText()) : null;
    }

    public static boolean isVague(JsonNode event) {
        return !event.at("/when/earliest").equals(event.at("/when/latest"))
                || event.at("/when/latest").isMissingNode();
    }

    /** How many events, and how many vague ones, have each value. */
    public static Map<String, String> counted(List<JsonNode> events, Function<JsonNode, Stream<String>> values) {
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> vague = new TreeMap<>();
        for (JsonNode event : events) {
            values.apply(event).distinct().forEach(value -> {
                all.merge(value, 1, Integer::sum);
                vague.merge(value, isVague(event) ? 1 : 0, Integer::sum);
            });
        }
        Map<String, String> counted = new TreeMap<>();
        all.forEach((value, number) -> counted.put(value, number + ", vague " + vague.get(value)));
        return counted;
    }

    /** The same as it is answered, rows without events left out. */
    public static Map<String, String> rows(JsonNode counts, String... columns) {
        Map<String, String> rows = new TreeMap<>();
        for (JsonNode row : counts.path("items")) {
            if (row.path("events").asInt() > 0) {
                String key = String.join(
                        " ",
                        Stream.of(columns)
                                .map(column -> row.path(column).asText())
                                .toList());
                rows.put(
                        key,
                        row.path("events").asInt() + ", vague "
                                + row.path("vague").asInt());
            }
        }
        return rows;
    }
}
