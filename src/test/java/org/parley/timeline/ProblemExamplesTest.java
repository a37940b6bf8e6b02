package org.parley.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.Curated;
import org.parley.http.WithTokens;

/** What {@code docs/problems.md} shows is what is answered, but for moments and the names of what was recorded for the test. */
@ApiTest
@TestProfile(WithTokens.class)
class ProblemExamplesTest {
    private static final String CALL = "2025-04-27-rubio-lavrov-call";
    private static final String TITLE = "Rubio and Lavrov speak at Lavrov's request";

    @BeforeEach
    void world() {
        MadeUp.world();
    }

    @Test
    void anIdThatIsTaken() throws IOException {
        assertThat(detail(Curated.post("/v1/events", MadeUp.call(CALL, "")))).isEqualTo(shown("id-taken"));
    }

    @Test
    void anActorInUse() throws IOException {
        String version = Curated.curator().get("/v1/actors/lavrov").header("ETag");
        assertThat(detail(Curated.delete("/v1/actors/lavrov", version))).isEqualTo(shown("in-use"));
    }

    @Test
    void aRevisionThatIsStale() throws IOException {
        String id = MadeUp.recorded("problems-stale", "");
        MadeUp.merge(id, "\"1\"", "{\"title\": \"Another title\"}").statusCode(200);
        assertThat(detail(MadeUp.merge(id, "\"1\"", "{\"title\": \"A third\"}")))
                .isEqualTo(shown("stale"));
    }

    @Test
    void anEventThatWasRetracted() throws IOException {
        String id = MadeUp.recorded("problems-retracted", "");
        MadeUp.retract(id, "\"1\"", "recorded twice").statusCode(204);
        String told = detail(Curated.curator().get("/v1/events/" + id).then());
        assertThat(told.replace("(Graustark and Axphain speak of " + id + ")", "(" + TITLE + ")")
                        .replace(id, CALL))
                .isEqualTo(shown("retracted"));
    }

    private static String detail(ValidatableResponse answer) {
        return lasting(answer.extract().path("detail"));
    }

    /** The detail of the example under a heading. */
    private static String shown(String heading) throws IOException {
        String page = Files.readString(Path.of("docs/problems.md"));
        String section = page.substring(page.indexOf("\n## " + heading + "\n"));
        String example = section.substring(section.indexOf("```json") + 7);
        return lasting(new ObjectMapper()
                .readTree(example.substring(0, example.indexOf("```")))
                .path("detail")
                .asText());
    }

    private static String lasting(String detail) {
        return detail.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "…");
    }
}
