package org.parley.export;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.parley.timeline.Embed;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Events;

/** An export that reads the database for each part and never ends. */
@Path("/v1/probe/endless")
public class EndlessExport {
    static final AtomicInteger MADE = new AtomicInteger();

    private static final int TIMES = 6;

    private final Events events;
    private final Readers readers;

    EndlessExport(Events events, Readers readers) {
        this.events = events;
        this.readers = readers;
    }

    @GET
    @Produces("application/x-ndjson")
    @Blocking
    @Operation(hidden = true)
    public RestMulti<Buffer> endless(@BeanParam EventQuery query) {
        return readers.give("endless.ndjson", () -> {
            MADE.incrementAndGet();
            StringBuilder some = new StringBuilder();
            events.walk(query, null, Embed.CITATIONS, Embed.LINKS)
                    .next(views ->
                            views.forEach(view -> some.append(view.text()).append('\n')));
            // So that a connection on which nobody reads is soon full.
            return some.toString().repeat(TIMES);
        });
    }
}
