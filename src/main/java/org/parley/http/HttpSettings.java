package org.parley.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may say about requests: {@code PARLEY_BODY_LIMIT}. */
@ConfigMapping(prefix = "parley.body")
interface HttpSettings {
    /** The longest body that is read. A draft with a hundred citations has some 60 kB. */
    @WithDefault("1M")
    MemorySize limit();
}
