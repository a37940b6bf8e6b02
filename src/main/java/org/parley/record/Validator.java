package org.parley.record;

import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.http.Fingerprint;
import org.parley.http.HttpDate;
import org.parley.http.Tag;

/**
 * What tells one answer from a later one at the same address (RFC 9110, 8.8).
 *
 * @param tag weak: the same answer may come compressed or not
 * @param modified HTTP date; null where the answer moves with the clock, or has changed so lately that a date cannot tell it from the next
 */
record Validator(String tag, @Nullable String modified) {
    /** An HTTP date knows seconds only: within one, another change may follow; and clocks of several instances differ. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /**
     * @param question what was asked, and of which program
     * @param changes the newest of each sort that can have changed the answer
     */
    static Validator of(String question, List<Instant> changes) {
        return new Validator("W/\"" + Fingerprint.of(question + " " + changes) + "\"", null);
    }

    /** With the date of the newest change; none while it cannot be told from the next. */
    Validator dated(List<Instant> changes, Instant now) {
        Instant newest = Collections.max(changes);
        return newest.plus(SETTLED).isAfter(now) ? this : new Validator(tag, HttpDate.of(newest));
    }

    /** Whether the reader has this answer; a date is compared as a whole, because it may come from the reader's own clock. */
    boolean isKnown(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        return ifNoneMatch != null
                // Whether there is an answer at all is only known when the question has been understood.
                ? !ifNoneMatch.strip().equals("*") && Tag.known(ifNoneMatch, tag)
                : ifModifiedSince != null && ifModifiedSince.strip().equals(modified);
    }

    void tell(MultiMap headers) {
        headers.set(HttpHeaders.ETAG, tag);
        if (modified != null) {
            headers.set(HttpHeaders.LAST_MODIFIED, modified);
        }
    }
}
