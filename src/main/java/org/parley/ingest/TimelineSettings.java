package org.parley.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** What an empty record begins with: {@code PARLEY_TIMELINE}; empty means unset. */
@ConfigMapping(prefix = "parley.timeline")
public interface TimelineSettings {
    String BUNDLED = "bundled";

    @WithParentName
    Optional<String> sourceSet();

    /** {@code bundled}, {@code none}, or the path of an interchange file. */
    default String source() {
        return sourceSet().orElse(BUNDLED);
    }

    default boolean isBundled() {
        return source().equals(BUNDLED);
    }
}
