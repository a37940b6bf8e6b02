package org.parley.export;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;

/** What the list answers, on all its pages, behind the address of {@link org.parley.http.WithTokens}. */
final class Listed {
    private static final String BASE = "https://parley.example.org";

    private Listed() {}

    /** To the timeline, of every sort. */
    static List<String> questions() {
        return List.of(
                "actor=russia",
                "kind=call&sort=-time",
                "kind=call,meeting&sort=recorded",
                "datetime=2025-04&between=usa,russia",
                "known_at=2026-11-23T20:00:00Z&actor=usa&sort=-recorded",
                "topic=ceasefire&coverage=omitted",
                "actor=russia&kind=!statement&status=occurred",
                "q=ceasefire+-energy",
                "tag=nobody-has-it");
    }

    static List<String> ids(String question) {
        List<String> ids = new ArrayList<>();
        for (String address = "/v1/events?limit=20&" + question; address != null; ) {
            var page = given().urlEncodingEnabled(false).get(address);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            String next = page.path("next");
            address = next == null ? null : next.replace(BASE, "");
        }
        return ids;
    }
}
