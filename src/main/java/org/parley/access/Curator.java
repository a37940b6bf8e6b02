package org.parley.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who is writing in this request. */
@RequestScoped
public class Curator {
    private @Nullable String name;

    /** The name that stands in {@code recorded_by}. */
    public String name() {
        if (name == null) {
            throw new IllegalStateException("asked for the curator of a request that needs none");
        }
        return name;
    }

    void is(String curator) {
        this.name = curator;
    }
}
