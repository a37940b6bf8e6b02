package org.parley.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may write: {@code PARLEY_CURATOR_TOKEN} or {@code PARLEY_CURATOR_TOKENS}; empty means unset. */
@ConfigMapping(prefix = "parley.curator")
interface CuratorSettings {
    /** The token of one curator, who is named "curator" in the record. */
    Optional<String> token();

    /** Several, each with its name: {@code desk:…,night:…}. */
    Optional<String> tokens();
}
