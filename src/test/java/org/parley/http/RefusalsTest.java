package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/** Whatever is refused is a problem that says what came and what was expected. */
@ApiTest
class RefusalsTest {
    @Test
    void anUnknownParameterIsToldTheNearest() {
        refused("/v1/probe/list?actors=russia", 400, "unknown-parameter")
                .body("detail", equalTo("'actors' is no parameter of /v1/probe/list. Did you mean 'actor'?"))
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo("actors"))
                .body("errors[0].suggestion", equalTo("actor"));
    }

    @Test
    void allUnknownParametersAreToldAtOnce() {
        refused("/v1/probe/list?actors=russia&knownat=now&zzz=1", 400, "unknown-parameter")
                .body("errors.suggestion", hasItems("actor", "known_at"))
                .body("errors", hasSize(3));
    }

    @Test
    void aMethodWithoutParametersTakesNone() {
        refused("/v1/probe/things/1?x=1", 400, "unknown-parameter").body("detail", containsString("It takes none."));
    }

    @Test
    void aSingleParameterMayNotComeTwiceButAListMay() {
        refused("/v1/probe/list?actor=usa&actor=russia", 400, "bad-parameter")
                .body("errors[0].parameter", equalTo("actor"));
        get("/v1/probe/list?kind=call&kind=visit").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=-1, limit",
        "limit=ten, limit",
        "limit=, limit",
        "limit=1.5, limit",
        "depth=x, depth",
        "depth=4294967297, depth",
        "with_total=yes, with_total",
        "colour=green, colour",
        "colour=RED, colour"
    })
    void aParameterThatCannotBeReadIsNamedAsOutside(String query, String parameter) {
        refused("/v1/probe/list?" + query, 400, "bad-parameter").body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void aWrongWordIsToldTheNearest() {
        refused("/v1/probe/list?colour=dark_blu", 400, "bad-parameter")
                .body("errors[0].suggestion", equalTo("dark_blue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor=%ff", "actor=%c3%28", "actor=%ed%a0%80", "actor=a%00b", "%ff=1"})
    void aQueryThatIsNoTextIsRefused(String query) {
        refused("/v1/probe/list?" + query, 400, "bad-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor=%", "actor=%zz", "actor=caf\u00e9", "actor=a#b"})
    void aQueryThatIsNoAddressIsRefused(String query) throws IOException {
        assertThat(raw("GET /v1/probe/list?" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("problems#bad-text");
    }

    @Test
    void aBareSignIsToldHowToBeWritten() throws IOException {
        assertThat(raw("GET /v1/probe/list?actor=a#b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("'actor' has a bare '#'; write %23.", "X-Request-Id", "nosniff");
    }

    @Test
    void anyOtherLetterMayBeAskedFor() {
        get("/v1/probe/list?actor=%D0%9B%D0%B0%D0%B2%D1%80%D0%BE%D0%B2%F0%9F%95%8A+x")
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%2e%2e/q/metrics", "/v1/.%2E/openapi", "/%2e/openapi", "/v1/..%5c..%5cx"})
    void aPathThatClimbsLeadsNowhere(String path) {
        refused(path, 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/probe/things/%00",
                "/v1/probe/things/%ff",
                "/v1/probe/things/%",
                "/v1/probe/things/[7]",
                "/v1/probe/things/{7}"
            })
    void aPathThatIsNoTextIsRefused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("problems#bad-text");
    }

    @ParameterizedTest
    @CsvSource({"/v1/probe/lists, /v1/probe/list", "/v1/prob/things/7, /v1/probe/things/7", "/opnapi, /openapi"})
    void anUnknownPathIsToldTheNearest(String path, String near) {
        refused(path, 404, "not-found").body("detail", containsString("Did you mean '" + near + "'?"));
    }

    @Test
    void aPathLikeNoneIsJustNotThere() {
        refused("/wp-login.php", 404, "not-found").body("$", not(hasItem("errors")));
    }

    @Test
    void aPathWhoseNumberIsNoneIsNotThere() {
        refused("/v1/probe/things/seven", 404, "not-found");
    }

    @Test
    void optionsOfNothingAreNone() {
        given().options("/v1/actors/lavrov/more").then().statusCode(404).body("type", containsString("#not-found"));
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() {
        refused("/v1/events?tag=" + "a".repeat(8_000), 414, "address-too-long")
                .body(
                        "detail",
                        equalTo("The address has 8015 characters; 8000 are possible. Ask for less in one question."));
        get("/v1/events?tag=" + "a".repeat(7_900)).statusCode(200);
    }

    @Test
    void aBodyThatNobodyReadsIsOfNoAccount() {
        given().header("Content-Encoding", "gzip")
                .body("x".repeat(2_000_000))
                .get("/v1/probe/list")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherMethodIsToldWhichAreAllowed() {
        problem(given().delete("/v1/probe/list").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
        problem(given().get("/v1/probe/drafts").then(), 405, "method-not-allowed")
                .header("Allow", "OPTIONS, PATCH, POST");
    }

    @ParameterizedTest
    @CsvSource({"/openapi", "/swagger-ui/"})
    void whatBelongsToNoResourceIsOnlyRead(String path) {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE")) {
            problem(given().request(method, path).then(), 405, "method-not-allowed")
                    .header("Allow", "GET, HEAD, OPTIONS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", "json", "", ";"})
    void whatIsNoMediaTypeIsNotRead(String type) throws IOException {
        assertThat(raw("PATCH /v1/actors/russia HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 415")
                .contains("problems#unsupported-media-type", "application/merge-patch+json");
    }

    @Test
    void anotherFormatIsToldWhichThereIs() {
        problem(given().accept("image/png").get("/v1/probe/csv").then(), 406, "not-acceptable")
                .body("detail", containsString("text/csv"));
    }

    @Test
    void aFaultIsToldByItsIdOnly() {
        refused("/v1/probe/fault", 500, "internal-error")
                .body("detail", not(containsString("secret")))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void aDatabaseThatIsGoneIsNotForGood() {
        refused("/v1/probe/database-down", 503, "unavailable").header("Retry-After", "5");
        refused("/v1/probe/disk-full", 507, "storage-full");
    }

    @Test
    void writingIsClosedByDefaultAndSaysHowToOpenIt() {
        problem(
                        given().contentType("application/json")
                                .body("{}")
                                .post("/v1/probe/drafts")
                                .then(),
                        403,
                        "writing-closed")
                .body("detail", containsString("PARLEY_CURATOR_TOKEN"));
    }

    @Test
    void aRequestThatIsNoHttpIsRefused() throws IOException {
        assertThat(raw("GARBAGE\r\n\r\n")).matches("(?s)HTTP/1.. 400.*");
        assertThat(raw("GET /v1/probe/list HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(70_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: xchunked", "Content-Length: 4\r\nTransfer-Encoding: identity"})
    void whatFollowsABodyWhoseEndIsInDoubtIsNoRequest(String headers) throws IOException {
        String answers = raw("POST /v1/probe/list HTTP/1.1\r\nHost: x\r\n" + headers
                + "\r\n\r\n0\r\n\r\nGET /v1/probe/list HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answers).startsWith("HTTP/1.1 400");
        assertThat(answers.split("HTTP/1.1 ", -1)).as(answers).hasSize(2);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            byte[] start = in.readNBytes(12);
            byte[] rest = in.readNBytes(Math.max(in.available(), 0));
            return new String(start, StandardCharsets.UTF_8) + new String(rest, StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    private static ValidatableResponse refused(String path, int status, String type) {
        return problem(get(path), status, type);
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        String id = answer.extract().header("X-Request-Id");
        return answer.statusCode(status)
                .contentType(ProblemView.MEDIA_TYPE)
                .body("type", equalTo("https://parley.example/problems#" + type))
                .body("status", equalTo(status))
                .body("request_id", equalTo(id));
    }
}
