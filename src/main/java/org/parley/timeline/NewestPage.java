package org.parley.timeline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.http.JsonText;

/**
 * What was recorded last, a page of it.
 *
 * @param asOf the moment of the record at which it is answered
 * @param standing newest first; may be empty
 * @param takenBack newest first; may be empty
 * @param next to be sent as {@code cursor} for the next page; null on the last
 */
public record NewestPage(
        Instant asOf,
        List<Standing> standing,
        List<TakenBack> takenBack,
        @Nullable String next) {

    /**
     * An event as it stands.
     *
     * @param first when the event was recorded first
     * @param recordedAt when it was recorded so
     */
    public record Standing(Instant first, Instant recordedAt, JsonText view) {}

    /** An event that was retracted: when, by whom, why. */
    public record TakenBack(
            String id, Instant at, String by, @Nullable String reason) {}

    /** When anything on it was recorded last; the moment at which it is answered where there is nothing. */
    public Instant updated() {
        return Stream.concat(
                        standing.stream().map(Standing::recordedAt),
                        takenBack.stream().map(TakenBack::at))
                .max(Instant::compareTo)
                .orElse(asOf);
    }
}
