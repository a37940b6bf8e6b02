package org.parley;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the application under test: it goes as the real one does, and steps when a test says so. */
@Singleton
public class SteppedClock extends Clock {
    private final Clock real = Clock.systemUTC();
    private volatile Duration step = Duration.ZERO;

    /** How far it stands from the real one from now on; a test puts it back to zero. */
    public void step(Duration fromTheRealOne) {
        step = fromTheRealOne;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(step);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), step);
    }
}
