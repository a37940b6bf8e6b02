package org.parley.record;

/** Reference data is about to vanish; fired within the transaction of the removal. Whoever refers to it throws {@code IN_USE}. */
public record ReferenceRemoved(String sort, String id) {}
