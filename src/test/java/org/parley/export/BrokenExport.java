package org.parley.export;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;

/** An export that breaks after its second part. */
@Path("/v1/probe/export")
public class BrokenExport {
    private final Readers readers;

    BrokenExport(Readers readers) {
        this.readers = readers;
    }

    @GET
    @Produces("text/csv")
    @Blocking
    @Operation(hidden = true)
    public RestMulti<Buffer> broken() {
        AtomicInteger parts = new AtomicInteger();
        return readers.give("broken.csv", () -> {
            if (parts.incrementAndGet() > 2) {
                throw new IllegalStateException("the database has gone");
            }
            return "a,b\r\n";
        });
    }
}
