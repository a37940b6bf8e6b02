package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.Scrape;

/** An operator sees requests by route and status, and no stranger can make the list long. */
@ApiTest
@TestProfile(WithTokens.class)
class CountedRequestsTest {
    private static final String REQUESTS = "http_server_requests_seconds_count";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET     | /v1/events?limit=1            | 200 | /v1/events",
                "GET     | /v1/events/                   | 200 | /v1/events",
                "GET     | /v1/events/strange            | 404 | /v1/events/{id}",
                "GET     | /v1/events/strange?colour=red | 400 | /v1/events/{id}",
                "GET     | /v1/events/strange%00         | 400 | /v1/events/{id}",
                "DELETE  | /v1/events/strange            | 401 | /v1/events/{id}",
                "OPTIONS | /v1/events/strange            | 204 | /v1/events/{id}",
                "POST    | /v1/events/strange            | 405 | /v1/events/{id}",
                "GET     | /v1/events/strange/history    | 404 | /v1/events/{id}/history",
                "GET     | /v1/actors/strange            | 404 | /v1/actors/{id}",
                "GET     | /v1/sources/strange           | 404 | /v1/sources/{id}",
                "GET     | /v1/strange                   | 404 | /elsewhere",
                "GET     | /strange%00                   | 400 | /elsewhere",
                "OPTIONS | /strange                      | 404 | /elsewhere",
                "GET     | /openapi                      | 200 | /openapi",
                "GET     | /swagger-ui/strange           | 404 | /swagger-ui"
            })
    void aRequestIsCountedUnderItsRoute(String method, String address, String status, String route)
            throws IOException, InterruptedException {
        String[] labels = {"method=\"" + method + "\"", "status=\"" + status + "\"", "uri=\"" + route + "\""};
        double before = Scrape.of(metrics).sum(REQUESTS, labels);
        assertThat(status(method, address)).hasToString(status);
        Scrape after = Scrape.until(metrics, scrape -> scrape.sum(REQUESTS, labels) > before);
        assertThat(after.sum(REQUESTS, labels)).isEqualTo(before + 1);
        assertThat(after.values(REQUESTS, "uri")).noneMatch(uri -> uri.contains("strange"));
    }

    @Test
    void madeUpMethodsAreCountedTogether() throws IOException, InterruptedException {
        double before = Scrape.of(metrics).sum(REQUESTS, "method=\"OTHER\"");
        assertThat(status("BREW", "/v1/events")).isEqualTo(405);
        assertThat(status("POUR", "/v1/events")).isEqualTo(405);
        Scrape after = Scrape.until(metrics, scrape -> scrape.sum(REQUESTS, "method=\"OTHER\"") > before + 1);
        assertThat(after.sum(REQUESTS, "method=\"OTHER\"")).isEqualTo(before + 2);
        assertThat(after.values(REQUESTS, "method")).doesNotContain("BREW", "POUR");
    }

    @Test
    void hintsAreCounted() {
        given().get("/v1/events?limit=1").then().statusCode(200);
        Scrape before = Scrape.of(metrics);
        given().get("/v1/events?limit=5000").then().statusCode(200);
        given().get("/v1/actors?limit=5000").then().statusCode(200);
        given().get("/v1/dates?edtf=1898-05~").then().statusCode(200);
        Scrape after = Scrape.of(metrics);
        assertThat(after.sum("parley_hints_given_total")).isEqualTo(before.sum("parley_hints_given_total") + 2);
        assertThat(after.describes("parley_hints_given_total")).isTrue();
    }

    private int status(String method, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(address))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
