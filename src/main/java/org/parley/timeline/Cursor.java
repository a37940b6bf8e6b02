package org.parley.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.http.Problem;

/**
 * Where a page begins, and which question it belongs to: opaque to clients.
 *
 * @param asOf moment of the record at which all pages are answered; null where the list is sorted by recording, which goes on
 */
record Cursor(@Nullable Instant asOf, Position after, String fingerprint) {
    private static final Pattern FORM = Pattern.compile("1 (\\S+) (\\S+) (\\d{1,18}) ([0-9a-f]{16})");

    String text() {
        String plain = "1 " + (asOf == null ? "-" : asOf) + " " + after.at() + " " + after.event() + " " + fingerprint;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @throws Problem BAD_PARAMETER where it is damaged or belongs to another question
     */
    static Cursor of(String text, String fingerprint) {
        try {
            Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            if (form.matches()) {
                Instant asOf = form.group(1).equals("-") ? null : Instant.parse(form.group(1));
                Position after = new Position(Instant.parse(form.group(2)), Long.parseLong(form.group(3)));
                if (!form.group(4).equals(fingerprint)) {
                    throw Problem.parameter(
                            "cursor", "This cursor belongs to another question; follow 'next' or leave the filters as they were.");
                }
                return new Cursor(asOf, after, fingerprint);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw damaged();
        }
        throw damaged();
    }

    private static Problem damaged() {
        return Problem.parameter("cursor", "This cursor cannot be read; take 'next_cursor' of a page as it is.");
    }
}
