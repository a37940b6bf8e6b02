package org.parley.fuzz;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/** Signs that RFC 3986 wants percent-encoded are read in a query as they were meant, and written in answers as it wants them. */
@ApiTest
class BareSignsTest {
    /** No word among them, so that every event is found. */
    private static final String SIGNS = "a|^{}`\\\"<>;a";

    private static final String ENCODED = "a%7C%5E%7B%7D%60%5C%22%3C%3E%3Ba";

    private static ValidatableResponse get(String address, String headers) throws IOException {
        String request = "GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n";
        return Wire.answer(request.getBytes(StandardCharsets.UTF_8)).then();
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGNS, ENCODED})
    void bareOrEncodedTheyAreTheSame(String q) throws IOException {
        get("/v1/events?q=" + q + "&limit=1", "")
                .statusCode(200)
                .body("query.q", is(SIGNS))
                .body("self", is("/v1/events?q=" + ENCODED + "&limit=1"))
                .body("next", startsWith("/v1/events?q=" + ENCODED + "&limit=1&cursor="));
    }

    @Test
    void aSemicolonEndsNoParameter() throws IOException {
        get("/v1/events?kind=call;limit=1", "")
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("detail", containsString("'call;limit=1'"));
        get("/v1/events?q=-zzzz;limit=1", "")
                .statusCode(200)
                .body("query.limit", is(50))
                .body("items", not(empty()));
    }

    @Test
    void lettersOfAllScriptsAreReadAsUtf8() throws IOException {
        get("/v1/events?q=Лавров+\ud83d\udd4a&actor=Лавров&limit=1", "")
                .statusCode(200)
                .body("query.q", is("Лавров \ud83d\udd4a"))
                .body("query.actor", contains("lavrov"))
                .body("self", startsWith("/v1/events?q=%D0%9B"));
        get("/v1/events/Лавров", "").statusCode(400).body("type", containsString("#bad-text"));
    }

    @Test
    void otherFormatsAreAskedTheSame() throws IOException {
        get("/v1/events?q=" + SIGNS, "Accept: text/csv\r\n")
                .statusCode(200)
                .header("Content-Location", "/v1/events.csv?q=" + ENCODED)
                .header("Link", not(containsString("|")));
    }

    @Test
    void aNameWithThemIsNoParameter() throws IOException {
        get("/v1/events?" + SIGNS + "=1", "")
                .statusCode(400)
                .body("type", containsString("#unknown-parameter"))
                .body("errors[0].parameter", is(SIGNS));
    }
}
