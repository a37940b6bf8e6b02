package org.parley.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a request, from its path on, so that nothing follows the {@code Host} header; its parameters stand as they came.
 *
 * @param query as it came, percent-encoded; may be empty
 */
public record Address(String path, String query) {

    public static Address of(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return new Address(uri.getRequestUri().getRawPath(), query == null ? "" : query);
    }

    /** The same with this parameter, in place of any that it had. */
    public Address with(String name, String value) {
        String pair = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        Address rest = without(name);
        return new Address(path, rest.query.isEmpty() ? pair : rest.query + "&" + pair);
    }

    public Address without(String name) {
        return new Address(
                path,
                pairs().filter(pair -> !pair.equals(name) && !pair.startsWith(name + "="))
                        .collect(Collectors.joining("&")));
    }

    /** What tells this question from another, whatever the page. */
    public String fingerprint() {
        return Fingerprint.of(without("cursor").without("limit").pairs().sorted().collect(Collectors.joining("&")));
    }

    private Stream<String> pairs() {
        return Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty());
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
