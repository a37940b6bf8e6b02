package org.parley.http;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where the service is reached from outside: {@code PARLEY_BASE_URL}. */
@ConfigMapping(prefix = "parley.base")
interface AddressSettings {
    /** Put before the path of every address in an answer; without it they begin with {@code /}. */
    Optional<URI> url();
}
