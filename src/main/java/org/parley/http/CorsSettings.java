package org.parley.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Pages of which origins may use the service from a browser: {@code PARLEY_CORS_READ}, {@code PARLEY_CORS_WRITE}. */
@ConfigMapping(prefix = "parley.cors")
interface CorsSettings {
    /** Those that may read: {@code *} for all, {@code none}, or origins; all where it is not set. */
    Optional<List<String>> read();

    /** Those that may write, with a curator's token; none where it is not set. */
    Optional<List<String>> write();
}
