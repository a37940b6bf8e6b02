package org.parley.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may say about requests: {@code PARLEY_BODY_LIMIT}, {@code PARLEY_BODY_TIMEOUT}. */
@ConfigMapping(prefix = "parley.body")
interface HttpSettings {
    /** The longest body that is read. A draft with a hundred citations has some 60 kB. */
    @WithDefault("1M")
    MemorySize limit();

    /** How long the whole of a body may take: 1 MB at the speed of an old telephone line takes longer, a draft does not. */
    @WithDefault("30S")
    Duration timeout();
}
