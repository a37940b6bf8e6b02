package org.parley.export;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service with a small timeline that nobody changes: what formats stumble over, in made-up words. */
public class Ruritania implements QuarkusTestProfile {
    static final String TIMELINE = "src/test/resources/golden/ruritania.ndjson";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("parley.timeline", TIMELINE, "parley.base.url", "https://parley.example.org");
    }
}
