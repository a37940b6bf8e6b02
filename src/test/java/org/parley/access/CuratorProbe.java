package org.parley.access;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Tells who is writing. */
@Path("/v1/probe/curators")
public class CuratorProbe {
    private final Curator curator;

    CuratorProbe(Curator curator) {
        this.curator = curator;
    }

    @POST
    @Produces("text/plain")
    public String name() {
        return curator.name();
    }
}
