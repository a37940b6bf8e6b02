package org.parley.fuzz;

import java.util.List;

/** What can be wrong with a request besides its parameters and the members of its body. */
final class Wholes {
    private static final List<String> METHODS =
            List.of("HEAD", "OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW");

    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/json;",
            "application/json, application/json",
            "APPLICATION/JSON",
            "application/merge-patch+json",
            "application/json-patch+json",
            "application/vnd.parley+json",
            "application/*",
            "*/*",
            "json",
            "/",
            ";",
            "a/b/c");

    private static final List<String> ACCEPTED = List.of(
            "",
            "*/*",
            "*",
            "text/html",
            "application/problem+json",
            "application/json;q=0",
            "application/json;q=nonsense",
            "application/*;q=2",
            "application/json;profile=\"",
            "a/b/c",
            ";;;",
            ",",
            "json",
            "image/png, */*;q=0.1",
            "a/b,".repeat(400));

    private static final List<String> AUTHORISATIONS = List.of(
            "",
            "Bearer",
            "Bearer  ",
            "bearer desk",
            "Basic Og==",
            "Basic !!!",
            "Negotiate x",
            "Bearer \u00e9",
            "Bearer " + "x".repeat(3_000));

    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "If-Range",
            "Range",
            "Idempotency-Key",
            "Accept-Language",
            "Accept-Charset",
            "X-Request-Id",
            "X-HTTP-Method-Override",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "X-Original-URL",
            "Forwarded",
            "Origin",
            "Cookie",
            "Content-Language",
            "Content-Encoding",
            "Content-Location",
            "Content-MD5",
            "Date",
            "From",
            "Referer",
            "TE",
            "Via",
            "Prefer",
            "Priority",
            "traceparent");

    private Wholes() {}

    static void bend(Request request, Dice dice) {
        switch (dice.below(9)) {
            case 0 -> request.method = dice.of(METHODS);
            case 1 -> request.headers.put("Content-Type", dice.of(TYPES));
            case 2 -> request.headers.put("Accept", dice.of(ACCEPTED));
            case 3 -> request.headers.put("Authorization", Texts.inHeader(dice.of(AUTHORISATIONS)));
            case 4 ->
                request.query.add(dice.of(
                        List.of("", "&&&", "=", "=x", "x", "x=%", "%ff=1", "%00", "%", "a=b=c", "?", "q=a;q=b")));
            case 5 -> request.path = path(request.path, dice);
            case 6, 7 -> request.headers.put(dice.of(HEADERS), Texts.inHeader(Texts.bent("\"1.1\"", dice)));
            default -> request.body = Bodies.broken(request.body, dice);
        }
    }

    private static String path(String path, Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> path + "/";
            case 1 -> path + "/more";
            case 2 -> path.replaceFirst("/v1/", "/v1//");
            case 3 -> path.replaceFirst("/v1", "/v1/%2e%2e/q/metrics");
            case 4 -> path.replaceFirst("/v1", "/V1");
            case 5 -> path + "%20";
            case 6 -> path.replaceFirst("/v1/", "/v1%2f");
            default -> path.replaceFirst("v1", "v2");
        };
    }
}
