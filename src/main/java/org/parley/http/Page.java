package org.parley.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a list: one page of it and the way to the others.
 *
 * @param total exact up to 10,000; only if asked for
 * @param totalAtLeast true where the total stops counting
 * @param nextCursor absent on the last page, as {@code next}
 * @param hints what the reader should know; absent if nothing
 * @param query the question as it was understood
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(
                description = "How many there are in all; only with with_total=true, exact up to 10,000.",
                examples = "161")
        @Nullable
        Long total,

        @Schema(description = "True where there are more than the total says.", examples = "true") @Nullable
        Boolean totalAtLeast,

        @Schema(
                description = "What the next page goes on from; absent on the last one.",
                examples = "eyJhIjpbIjIwMjUiXX0")
        @Nullable
        String nextCursor,

        @Schema(
                description = "The next page; absent on the last one.",
                examples = "/v1/events?actor=russia&cursor=eyJhIjpbIjIwMjUiXX0")
        @Nullable
        String next,

        @Schema(description = "The first page.", examples = "/v1/events?actor=russia")
        String first,

        @Schema(description = "This page.", examples = "/v1/events?actor=russia")
        String self,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description = "What the reader should know; absent if nothing.",
                examples = "[\"limit 5000 was capped to 1000\"]")
        List<String> hints,

        @Schema(description = "The question as it was understood.")
        Object query)
        implements Paged {

    /** A page that knows its address. */
    public static <T> Page<T> of(Address here, List<T> items, @Nullable String nextCursor, Object query) {
        String next =
                nextCursor == null ? null : here.with("cursor", nextCursor).toString();
        String first = here.without("cursor").toString();
        return new Page<>(items, null, null, nextCursor, next, first, here.toString(), List.of(), query);
    }

    /** With a total; {@code atLeast} where the counting stopped there. */
    public Page<T> with(long total, boolean atLeast) {
        return new Page<>(items, total, atLeast ? true : null, nextCursor, next, first, self, hints, query);
    }

    /** More hints, after those that are there. */
    public Page<T> with(List<String> more) {
        List<String> all = new ArrayList<>(hints);
        all.addAll(more);
        return new Page<>(items, total, totalAtLeast, nextCursor, next, first, self, List.copyOf(all), query);
    }
}
