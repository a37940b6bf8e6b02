package org.parley.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** What an empty record begins with: {@code PARLEY_TIMELINE}. */
@ConfigMapping(prefix = "parley.timeline")
public interface TimelineSettings {
    /** {@code bundled}, {@code none}, or the path of an interchange file. */
    @WithParentName
    @WithDefault("bundled")
    String source();

    default boolean isBundled() {
        return source().equals("bundled");
    }
}
