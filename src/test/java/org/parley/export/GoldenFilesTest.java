package org.parley.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(taken).asString().isEqualTo(Files.readString(golden));
    }
}
