package org.parley.record;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What one request that only reads rests on, from its beginning. */
@RequestScoped
class Reading {
    private @Nullable AsOf begun;

    @Nullable
    AsOf begun() {
        return begun;
    }

    void begin(AsOf asOf) {
        this.begun = asOf;
    }
}
