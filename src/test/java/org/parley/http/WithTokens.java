package org.parley.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that two curators may write to, behind an address of its own. */
public class WithTokens implements QuarkusTestProfile {
    public static final String DESK = "desk-token-0123456789";
    public static final String NIGHT = "night-token-0123456789";

    @Override
    public Map<String, String> getConfigOverrides() {
        // The limits of time are for machines that do nothing else; they have tests of their own.
        return Map.of(
                "parley.analysis.time-limit", "300S",
                "parley.database.statement-timeout", "300S",
                "parley.curator.tokens", "desk:" + DESK + ", night shift:" + NIGHT,
                "parley.base.url", "https://parley.example.org/",
                "parley.body.limit", "20K");
    }
}
