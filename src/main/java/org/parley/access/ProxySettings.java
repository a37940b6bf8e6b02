package org.parley.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Whom to believe about where a request comes from: {@code PARLEY_PROXY_TRUSTED}, {@code PARLEY_PROXY_HEADER}. */
@ConfigMapping(prefix = "parley.proxy")
interface ProxySettings {
    /** Addresses and networks of our own proxies; nobody where it is not set. */
    Optional<List<String>> trusted();

    /** The one header in which they tell it: what a stranger sends in the other would come through. {@code X-Forwarded-For} if not set. */
    Optional<String> header();
}
