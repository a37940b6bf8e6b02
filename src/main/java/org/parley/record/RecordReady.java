package org.parley.record;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready means that the record can be read: a connection that can be had is not enough (an H2 file that is closed for good gives one). */
@Readiness
@ApplicationScoped
class RecordReady implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(RecordReady.class);

    private final Recorder recorder;

    RecordReady(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("record");
        try {
            AsOf now = recorder.now();
            return response.up()
                    .withData("recorded_at", now.moment().toString())
                    .build();
        } catch (RuntimeException unreadable) {
            // Every fault means the same to whoever asks: send no requests here.
            LOG.debug("the record cannot be read", unreadable);
            return response.down().build();
        }
    }
}
