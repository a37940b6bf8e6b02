package org.parley.record;

/** What the record holds, told at the start. */
public interface Holdings {

    /** For a person: {@code 161 events, 88 actors, 22 positions (2025-02-10 to 2025-11-27)}. */
    String inWords();
}
