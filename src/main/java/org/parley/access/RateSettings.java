package org.parley.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How much one caller may ask: {@code PARLEY_RATE_LIMIT_ADDRESS}, {@code PARLEY_RATE_LIMIT_TOKEN}, {@code PARLEY_RATE_LIMIT_WINDOW}. */
@ConfigMapping(prefix = "parley.rate-limit")
interface RateSettings {
    Duration WINDOW = Duration.ofSeconds(60);

    /** Requests a window of one address; no limit where it is not set. */
    OptionalInt address();

    /** Requests a window of one curator's token, whatever address it comes from; where it is not set, its address counts. */
    OptionalInt token();

    @WithName("window")
    Optional<Duration> windowSet();

    default Duration window() {
        return windowSet().orElse(WINDOW);
    }
}
