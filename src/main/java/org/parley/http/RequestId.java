package org.parley.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What ties an answer to its lines in the log: {@code X-Request-Id}, and {@code request_id} in the log's context. */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final String KEY = "request_id";
    /** An id of the caller's is taken over if it can do no harm in a log or a header. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    static String begin(@Nullable String callers) {
        String id = callers != null && SANE.matcher(callers).matches() ? callers : fresh();
        MDC.put(KEY, id);
        return id;
    }

    static String current() {
        Object id = MDC.get(KEY);
        return id == null ? "-" : id.toString();
    }

    private static String fresh() {
        // Told apart, not guessed at: no secret hangs on it, so the cheap source will do.
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
