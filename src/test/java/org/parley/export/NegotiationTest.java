package org.parley.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** The address of the list gives what the reader takes, and every form leads to the others. */
@ApiTest
@TestProfile(WithTokens.class)
class NegotiationTest {
    private static final String BASE = "https://parley.example.org";
    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"alternate\"; type=\"([^\"]*)\"");

    private static Response ask(String accept, String address) {
        return given().urlEncodingEnabled(false).header("Accept", accept).get(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                                            | application/json",
                "application/json                                               | application/json",
                "application/*                                                  | application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/json",
                "text/csv, application/json                                     | application/json",
                "text/csv;q=0.5, */*;q=0.4                                      | text/csv",
                "text/csv, */*;q=0.1                                            | text/csv",
                "text/*                                                         | text/csv",
                "TEXT/CSV; charset=utf-8                                        | text/csv",
                "application/json;q=0.3, text/csv;q=0.2                         | application/json",
                "application/json;q=0, */*;q=0.5                                | text/csv",
                "application/x-ndjson                                           | application/x-ndjson",
                "application/x-ndjson, text/csv;q=0.9                           | application/x-ndjson",
                "image/png, text/csv;q=0.1                                      | text/csv",
                "text/csv, nonsense                                             | text/csv",
                "text/calendar                                                  | text/calendar",
                "application/atom+xml, text/html;q=0.9                          | application/atom+xml",
                "application/feed+json                                          | application/feed+json",
                "application/ld+json                                            | application/ld+json"
            })
    void theReaderGetsWhatItLikesBest(String accept, String type) {
        Response answer = ask(accept, "/v1/events?actor=russia&kind=call");
        answer.then().statusCode(200).contentType(startsWith(type));
        assertThat(answer.headers().getValues("Vary")).contains("Accept", "Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/csv;q=0", "application/json;q=0, text/csv;q=0.0", "audio/*"})
    void whatThereIsNotIsToldWithWhatThereIs(String accept) {
        ask(accept, "/v1/events?actor=russia")
                .then()
                .statusCode(406)
                .body("type", endsWith("not-acceptable"))
                .body(
                        "detail",
                        startsWith("'" + accept + "' was asked for; '/v1/events' answers application/json, text/csv, "))
                .body("detail", containsString("application/x-ndjson"));
    }

    @Test
    void whatIsChosenIsWhatItsOwnAddressGives() {
        String question = "?actor=russia&place=The%20%22Hague%22%7C%2B&place=Moscow&csv_safe=false";
        Response chosen = ask("text/csv", "/v1/events" + question);
        Response own = ask("*/*", "/v1/events.csv" + question);
        assertThat(chosen.asString()).isEqualTo(own.asString()).contains("Moscow");
        assertThat(chosen.header("ETag")).isEqualTo(own.header("ETag"));
        assertThat(chosen.header("Content-Location")).startsWith(BASE + "/v1/events.csv?actor=russia&place=");
        assertThat(chosen.headers().getValues("Link")).isEqualTo(own.headers().getValues("Link"));
        given().header("Accept", "text/csv")
                .header("If-None-Match", chosen.header("ETag"))
                .urlEncodingEnabled(false)
                .get("/v1/events" + question)
                .then()
                .statusCode(304);
        given().header("If-None-Match", chosen.header("ETag"))
                .urlEncodingEnabled(false)
                .get("/v1/events?actor=russia&place=Moscow")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Location", nullValue());
    }

    @Test
    void whatTheFormDoesNotTakeIsTold() {
        ask("text/csv", "/v1/events?limit=5")
                .then()
                .statusCode(400)
                .body("detail", startsWith("'limit' is no parameter of /v1/events.csv."));
    }

    @Test
    void headIsChosenForToo() {
        given().header("Accept", "text/csv")
                .head("/v1/events")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
    }

    @Test
    void onlyTheListHasForms() {
        ask("text/csv", "/v1/actors").then().statusCode(406);
        given().header("Accept", "text/csv")
                .contentType("application/json")
                .body("{}")
                .post("/v1/events")
                .then()
                .statusCode(406);
        ask("application/json", "/v1/events.csv").then().statusCode(406);
    }

    @ParameterizedTest
    @EnumSource(value = EventFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "DATA_PACKAGE")
    void everyFormLeadsToTheOthers(EventFormat format) {
        String path = format.path();
        String question = "?actor=russia";
        Response answer = given().urlEncodingEnabled(false).get(path + question);
        List<MatchResult> links = LINK.matcher(
                        String.join(", ", answer.headers().getValues("Link")))
                .results()
                .toList();
        assertThat(links)
                .extracting(link -> link.group(1))
                .containsExactlyInAnyOrderElementsOf(Stream.of(EventFormat.values())
                        .filter(other -> other != format && other != EventFormat.DATA_PACKAGE)
                        .map(other -> BASE + other.path() + question)
                        .toList());
        links.forEach(link -> given().urlEncodingEnabled(false)
                .get(link.group(1).replace(BASE, ""))
                .then()
                .statusCode(200)
                .contentType(startsWith(link.group(2))));
    }

    @Test
    void theListIsLinkedWithoutWhatOnlyItTakes() {
        Response answer = given().get("/v1/events?limit=1&fields=id&actor=russia&sort=time");
        assertThat(answer.headers().getValues("Link"))
                .anySatisfy(links -> assertThat(links)
                        .contains("<" + BASE
                                + "/v1/events.csv?actor=russia&sort=time>; rel=\"alternate\"; type=\"text/csv\"")
                        .contains("<" + BASE + "/v1/events.ndjson?actor=russia>; rel=\"alternate\""));
    }

    @Test
    void aMistakeHasNoOtherForms() {
        given().get("/v1/events.csv?kind=cal")
                .then()
                .statusCode(400)
                .header("Link", nullValue())
                .header("ETag", nullValue());
        given().header("Accept", "text/csv")
                .get("/v1/events?kind=cal")
                .then()
                .statusCode(400)
                .contentType(equalTo("application/problem+json"))
                .header("Content-Location", nullValue());
    }
}
