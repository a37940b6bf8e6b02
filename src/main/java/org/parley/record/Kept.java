package org.parley.record;

/** What readers see of one piece of reference data. */
public interface Kept {

    String id();

    /** Rises with each change; what {@code ETag} and {@code If-Match} carry. */
    int version();

    /** Its address, from {@code /v1} on. */
    String self();
}
