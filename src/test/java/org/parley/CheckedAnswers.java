package org.parley;

import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds every answer of {@code /v1} that REST Assured reads against the OpenAPI document of the running application. */
public class CheckedAnswers implements BeforeEachCallback, Filter {
    private @Nullable DeclaredApi document;

    @Override
    public void beforeEach(ExtensionContext test) {
        if (RestAssured.filters().stream().noneMatch(CheckedAnswers.class::isInstance)) {
            RestAssured.filters(this);
            RestAssured.config = RestAssured.config().logConfig(asSent());
        }
    }

    /** What is shown when a test fails is written down of every answer; laid out prettily it took a sixth of all tests' time. */
    private static LogConfig asSent() {
        return RestAssured.config().getLogConfig().enablePrettyPrinting(false);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
        Response answer = next.next(request, expected);
        URI address = URI.create(request.getURI());
        boolean ofTheTests = address.getRawPath().startsWith("/v1/probe");
        if (address.getRawPath().startsWith("/v1") && !ofTheTests) {
            document(address).check(request.getMethod(), address.getRawPath(), answer);
        }
        return answer;
    }

    private synchronized DeclaredApi document(URI address) {
        DeclaredApi known = document;
        if (known == null) {
            known = DeclaredApi.of(read(address.resolve("/openapi?format=json")));
            document = known;
        }
        return known;
    }

    private static String read(URI address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError("no OpenAPI document at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
