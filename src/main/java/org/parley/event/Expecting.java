package org.parley.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** Details that can say by when something is to happen. */
public interface Expecting {

    /** What they say of it; null: nothing. */
    @JsonIgnore
    @Nullable
    Expectation expectation();
}
