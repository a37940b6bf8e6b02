package org.parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended, so that the next can go on: opaque outside, and not trusted when it comes back.
 *
 * @param at the keys of the last row and what else the next page must know, as texts
 */
public record Cursor(List<String> at) {
    private static final ObjectMapper JSON = JsonSettings.mapper();
    /** Characters: the longest of ours has some 300. */
    private static final int LONGEST = 2_000;
    /** Bytes of a hash: enough to notice other filters and damage; a forger gains nothing but what he may ask anyway. */
    private static final int HASH = 6;

    public static Cursor of(Object... at) {
        return new Cursor(Arrays.stream(at).map(String::valueOf).toList());
    }

    /** For the address; {@code filters} are the question's in one spelling: {@link Address#filters()} or the question as understood. */
    public String text(String filters) {
        ObjectNode node = JSON.createObjectNode();
        node.put("f", hash(filters));
        ArrayNode keys = node.putArray("a");
        at.forEach(keys::add);
        node.put("c", hash(String.join("\n", at)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Throws a problem (400) for one that is damaged or belongs to other filters. */
    public static Cursor read(String text, String filters) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw damaged();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            JsonNode node = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            List<String> at = new ArrayList<>();
            for (JsonNode key : node.path("a")) {
                at.add(key.asText());
            }
            if (at.isEmpty() || !node.path("c").asText().equals(hash(String.join("\n", at)))) {
                throw damaged();
            }
            if (!node.path("f").asText().equals(hash(filters))) {
                throw Problem.parameter(
                        "cursor",
                        "This cursor belongs to a list with other filters; start that list again without a cursor.");
            }
            return new Cursor(List.copyOf(at));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw damaged();
        }
    }

    public String text(int place) {
        if (place >= at.size()) {
            throw damaged();
        }
        return at.get(place);
    }

    public long number(int place) {
        try {
            return Long.parseLong(text(place));
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    /** How many rows were before. */
    public long rank(int place) {
        long rank = number(place);
        if (rank < 0) {
            throw damaged();
        }
        return rank;
    }

    public Instant moment(int place) {
        try {
            Instant moment = Instant.parse(text(place));
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            // Databases hold no others, and no row of ours has one.
            if (year < 0 || year > 10_000) {
                throw damaged();
            }
            return moment;
        } catch (DateTimeParseException e) {
            throw damaged();
        }
    }

    public static Problem damaged() {
        return Problem.parameter(
                "cursor", "This cursor is damaged; take 'next' from a page as it is, or start without a cursor.");
    }

    private static String hash(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Fingerprint.bytes(text), HASH));
    }
}
