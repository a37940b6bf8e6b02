package org.parley.http;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;

/** Counts requests whose method is made up under one word: each would be counted apart, for ever. */
@Singleton
class CountedMethods implements HttpServerMetricsTagsContributor {
    private static final Set<HttpMethod> OURS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    private static final Tags OTHER = Tags.of("method", "OTHER");

    @Override
    public Tags contribute(Context context) {
        return OURS.contains(context.request().method()) ? Tags.empty() : OTHER;
    }
}
