package org.parley.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an empty record begins with: {@code PARLEY_TIMELINE}. */
@ConfigMapping(prefix = "parley")
interface TimelineSettings {
    /** {@code bundled}, {@code none}, or the path of an interchange file. */
    @WithDefault("bundled")
    String timeline();
}
