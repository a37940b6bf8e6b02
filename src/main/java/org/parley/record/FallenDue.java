package org.parley.record;

import java.time.Instant;

/** What time alone changes: something expected falls due, and nobody writes. */
public interface FallenDue {

    /** The newest moment up to now at which this happened, {@link Instant#EPOCH} if never; while it is the same, time has changed nothing. */
    Instant newest(AsOf asOf, Instant now);
}
