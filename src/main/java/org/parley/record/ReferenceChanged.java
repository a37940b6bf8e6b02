package org.parley.record;

/**
 * Reference data that finished views and index rows rest on has changed; fired within the transaction of the change.
 *
 * @param sort {@code actor}, {@code topic}, {@code source}, {@code process} or {@code position}
 */
public record ReferenceChanged(String sort, String id) {}
