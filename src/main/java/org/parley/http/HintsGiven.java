package org.parley.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts the hints in answers: many of them mean that readers ask for what is not there, or while views are renewed. */
@Singleton
class HintsGiven {
    private final Counter given;

    HintsGiven(MeterRegistry meters) {
        given = Counter.builder("parley.hints.given")
                .description("Hints in answers: what was capped, what is unfinished, what would find something")
                .register(meters);
    }

    @ServerResponseFilter
    void count(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Hinted hinted) {
            given.increment(hinted.hints().size());
        }
    }
}
