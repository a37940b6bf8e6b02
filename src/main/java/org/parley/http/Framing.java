package org.parley.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Optional;

/**
 * Whether everybody on the way reads the same request as we do. Where that is in doubt it is refused and the connection closes, so that
 * nothing that follows is taken for a request of another. Source: RFC 9112, 2.3, 3.2 and 6.3.
 */
final class Framing {
    private Framing() {}

    static Optional<Problem> doubt(HttpServerRequest request) {
        return wrongVersion(request)
                .or(() -> wrongEncoding(request))
                .or(() -> wrongHost(request))
                .or(() -> namelessHeader(request))
                .map(problem -> problem.header("Connection", "close"));
    }

    /** The server below reads any version as if it were HTTP/1.1. */
    private static Optional<Problem> wrongVersion(HttpServerRequest request) {
        return request.version() != null
                ? Optional.empty()
                : Optional.of(new Problem(
                        ProblemType.BAD_PARAMETER, "This version of HTTP is not spoken here; HTTP/1.1 is."));
    }

    private static Optional<Problem> wrongEncoding(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll("Transfer-Encoding");
        boolean plain = encodings.isEmpty()
                || encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked");
        return plain
                ? Optional.empty()
                : Optional.of(Problem.parameter(
                        "Transfer-Encoding",
                        "The one transfer encoding here is 'chunked', not '" + String.join(", ", encodings) + "'."));
    }

    /** HTTP/1.1 needs one Host, though no answer follows it. */
    private static Optional<Problem> wrongHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        boolean may = request.version() == HttpVersion.HTTP_1_0 && hosts.isEmpty();
        return may || names(hosts) && request.authority() != null
                ? Optional.empty()
                : Optional.of(Problem.parameter(
                        "Host", "The Host header is missing, names no host or comes twice; write 'Host: localhost'."));
    }

    /** One, or none in HTTP/2, where the address has it. */
    private static boolean names(List<String> hosts) {
        return hosts.isEmpty() || hosts.size() == 1 && !hosts.get(0).isBlank();
    }

    private static Optional<Problem> namelessHeader(HttpServerRequest request) {
        return request.headers().contains("")
                ? Optional.of(new Problem(ProblemType.BAD_PARAMETER, "A header has no name before its colon."))
                : Optional.empty();
    }
}
