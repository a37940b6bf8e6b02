package org.parley.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/**
 * Formats do not change unseen. Where a change is meant, {@code ./mvnw test -Dtest=GoldenFilesTest -Dgolden.write=true} writes the
 * files anew, and git shows what is different.
 */
@ApiTest
@TestProfile(Ruritania.class)
class GoldenFilesTest {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events.csv",
                "events.flat.json",
                "events.ndjson",
                "events.timelinejs.json",
                "events.jsonld",
                "events.ics?vague=true",
                "events.atom",
                "events.feed.json",
                "events.datapackage.json"
            })
    void aFormatStaysAsItIs(String file) throws IOException {
        byte[] taken =
                given().get("/v1/" + file).then().statusCode(200).extract().asByteArray();
        Path golden = FOLDER.resolve(file.replaceFirst("\\?.*", ""));
        if (Boolean.getBoolean("golden.write")) {
            Files.write(golden, taken);
        }
        assertThat(taken).asString().isEqualTo(Files.readString(golden)).doesNotContainPattern(CONTROLS);
    }

    /** What a terminal would obey, and what turns the direction of reading, in every other form in which the same texts are read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "events",
                "events.ndjson?kind=call,statement",
                "events?q=separator&embed=snippet,citations,links",
                "analysis/readouts.csv",
                "analysis/difference?from=2025-01-01T00:00:00Z",
                "analysis/counts.csv?by=place"
            })
    void noTextReachesATerminal(String address) {
        String answer =
                given().get("/v1/" + address).then().statusCode(200).extract().asString();
        assertThat(answer).doesNotContainPattern(CONTROLS);
    }

    @Test
    void whoAsksForTextsAsTheyAreGetsThem() {
        assertThat(given().get("/v1/events.csv?csv_safe=false").asString()).containsPattern(CONTROLS);
    }
}
