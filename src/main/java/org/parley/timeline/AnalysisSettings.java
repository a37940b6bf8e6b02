package org.parley.timeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** What an operator may say about analyses: {@code PARLEY_ANALYSIS_TIME_LIMIT}; empty means unset. */
@ConfigMapping(prefix = "parley.analysis")
interface AnalysisSettings {
    /** A million events are read in less. */
    Duration TIME_LIMIT = Duration.ofSeconds(30);

    @WithName("time-limit")
    Optional<Duration> timeLimitSet();

    /** How long one analysis may read. */
    default Duration timeLimit() {
        return timeLimitSet().orElse(TIME_LIMIT);
    }
}
