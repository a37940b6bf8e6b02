package org.parley.timeline;

import org.jspecify.annotations.Nullable;

/** Who records a revision, and why. */
public record Author(String name, @Nullable String reason) {}
