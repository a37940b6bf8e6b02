package org.parley.http;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets every text be compressed, whoever answers it: the framework does so only for what a resource gives as a whole, not for what comes
 * in parts, nor for problems, the OpenAPI document and its page.
 */
@ApplicationScoped
class Compression {
    private static final String CONTENT_ENCODING = "Content-Encoding";

    private final Set<String> texts;

    Compression(@ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> texts) {
        this.texts = texts;
    }

    /** Before the head is written; the server below compresses what says nothing of its encoding, for clients that take it. */
    void allow(MultiMap headers) {
        String type = headers.get("Content-Type");
        if (type != null && "identity".equals(headers.get(CONTENT_ENCODING)) && texts.contains(plain(type))) {
            headers.remove(CONTENT_ENCODING);
        }
    }

    private static String plain(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
