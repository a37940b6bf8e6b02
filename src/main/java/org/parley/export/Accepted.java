package org.parley.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader takes: media types and ranges of them, each with its weight (RFC 9110, 12.5.1). */
record Accepted(List<Range> ranges) {

    /**
     * One type, or all of a sort.
     *
     * @param weight from 0, not at all, to 1
     */
    private record Range(MediaType types, double weight) {
        int exactness() {
            return types.isWildcardType() ? 0 : types.isWildcardSubtype() ? 1 : 2;
        }
    }

    /** What cannot be read is left out. */
    static Accepted of(List<String> headers) {
        return new Accepted(headers.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(Accepted::range)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Range> range(String text) {
        try {
            MediaType type = MediaType.valueOf(text.strip());
            return Optional.of(
                    new Range(type, Double.parseDouble(type.getParameters().getOrDefault("q", "1"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the reader likes best of what is offered, of equals the first; who says nothing takes anything. */
    Optional<EventFormat> best(List<EventFormat> offered) {
        return ranges.isEmpty()
                ? offered.stream().findFirst()
                : offered.stream().filter(format -> weight(format) > 0).max(Comparator.comparingDouble(this::weight));
    }

    /** The most exact range that has it says how well it is liked. */
    private double weight(EventFormat format) {
        MediaType type = MediaType.valueOf(format.mediaType());
        return ranges.stream()
                .filter(range -> range.types.isCompatible(type))
                .max(Comparator.comparingInt(Range::exactness).thenComparingDouble(Range::weight))
                .map(Range::weight)
                .orElse(0.0);
    }
}
