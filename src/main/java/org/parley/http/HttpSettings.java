package org.parley.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** What an operator may say about requests: {@code PARLEY_BODY_LIMIT}, {@code PARLEY_BODY_TIMEOUT}; empty means unset. */
@ConfigMapping(prefix = "parley.body")
interface HttpSettings {
    /** Bytes: a draft with a hundred citations has some 60 kB. */
    long BODY_LIMIT = 1 << 20;

    /** 1 MB at the speed of an old telephone line takes longer, a draft does not. */
    Duration BODY_TIMEOUT = Duration.ofSeconds(30);

    @WithName("limit")
    Optional<MemorySize> limitSet();

    @WithName("timeout")
    Optional<Duration> timeoutSet();

    /** Bytes of the longest body that is read. */
    default long limit() {
        return limitSet().map(MemorySize::asLongValue).orElse(BODY_LIMIT);
    }

    /** How long the whole of a body may take. */
    default Duration timeout() {
        return timeoutSet().orElse(BODY_TIMEOUT);
    }
}
