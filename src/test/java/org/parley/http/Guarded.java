package org.parley.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service with limits behind a proxy, which pages of one origin may read and those of another write to. */
public class Guarded implements QuarkusTestProfile {
    public static final String READER = "https://reader.ruritania.example";
    public static final String DESK = "https://desk.ruritania.example";
    public static final int ADDRESS_QUOTA = 5;
    public static final int TOKEN_QUOTA = 7;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "parley.curator.tokens",
                "desk:" + WithTokens.DESK + ",night:" + WithTokens.NIGHT,
                "parley.cors.read",
                READER,
                "parley.cors.write",
                DESK,
                "parley.rate-limit.address",
                String.valueOf(ADDRESS_QUOTA),
                "parley.rate-limit.token",
                String.valueOf(TOKEN_QUOTA),
                "parley.proxy.trusted",
                "127.0.0.0/8,::1,10.0.0.0/8");
    }
}
