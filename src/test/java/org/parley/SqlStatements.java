package org.parley;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;

/**
 * The SQL statements that one HTTP request sent. {@code SqlStatements.of(response).isAtMost(4)}; statements of other requests and of
 * work in the background do not count.
 */
public record SqlStatements(List<String> texts) {
    static final String HEADER = "X-Test-Statements";
    private static final Map<String, List<String>> BY_REQUEST = new ConcurrentHashMap<>();

    static void keep(String request, List<String> texts) {
        BY_REQUEST.put(request, List.copyOf(texts));
    }

    /** A request's statements can be asked for once. */
    public static SqlStatements of(io.restassured.response.Response answer) {
        String request = answer.header(HEADER);
        List<String> texts = request == null ? null : BY_REQUEST.remove(request);
        if (texts == null) {
            throw new IllegalArgumentException("the answer carries no count of statements");
        }
        return new SqlStatements(texts);
    }

    public void isAtMost(int most) {
        Assertions.assertThat(texts).hasSizeLessThanOrEqualTo(most);
    }
}
