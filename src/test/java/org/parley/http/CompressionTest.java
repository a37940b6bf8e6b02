package org.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/** Every text is compressed for who can read it so. */
@ApiTest
class CompressionTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource("/")
    URI service;

    private HttpResponse<byte[]> get(String address, String encoding) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(service.resolve(address))
                        .header("Accept-Encoding", encoding)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/events?limit=5, application/json",
        "/v1/events.csv, text/csv",
        "/v1/events.ndjson, application/x-ndjson",
        "/v1/events.flat.json, application/json",
        "/v1/events?kind=cal, application/problem+json",
        "/v1/probe/texts/calendar, text/calendar",
        "/v1/probe/texts/atom, application/atom+xml",
        "/v1/probe/texts/feed, application/feed+json",
        "/v1/probe/texts/linked, application/ld+json",
        "/openapi, application/yaml",
        "/openapi?format=json, application/json",
        "/swagger-ui/, text/html",
        "/swagger-ui/swagger-ui.css, text/css",
        "/swagger-ui/swagger-ui-bundle.js, text/javascript"
    })
    void aTextIsCompressed(String address, String type) throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get(address, "identity");
        HttpResponse<byte[]> zipped = get(address, "gzip");
        assertThat(header(plain, "Content-Type")).startsWith(type);
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(zipped, "Content-Type")).startsWith(type);
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertThat(new String(unzipped, StandardCharsets.UTF_8).replaceAll("[0-9a-f]{16}", "#"))
                .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8).replaceAll("[0-9a-f]{16}", "#"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, deflate, br"})
    void brotliIsSpokenToo(String encodings) throws IOException, InterruptedException {
        assertThat(header(get("/v1/events.csv", encodings), "Content-Encoding")).isEqualTo("br");
    }

    @Test
    void whatIsCompressedHasTheTagOfWhatIsNot() throws IOException, InterruptedException {
        String plain = header(get("/v1/events.csv", "identity"), "ETag");
        assertThat(plain).startsWith("W/\"");
        assertThat(header(get("/v1/events.csv", "gzip"), "ETag")).isEqualTo(plain);
    }
}
