package org.parley.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Asks the program its first question before others do: all that Java loads for it, and runs uncompiled, takes seconds, for which no
 * reader shall wait.
 */
@Readiness
@ApplicationScoped
class FirstAnswer implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(FirstAnswer.class);
    private static final int PATIENCE = 10_000;

    private final HttpServer server;
    /** Tests start the program without its main method. */
    private volatile boolean given = LaunchMode.current().isDevOrTest();

    FirstAnswer(HttpServer server) {
        this.server = server;
    }

    /** Readiness waits for it; people who read that the program is ready take as long to ask. */
    void askBeside() {
        Thread asking = new Thread(this::ask, "first question");
        asking.setDaemon(true);
        asking.start();
    }

    private void ask() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + server.getPort() + "/v1/events")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            try (InputStream answer = connection.getInputStream()) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException unanswered) {
            // Bound to another address, or the database is away: whoever asks next will see.
            LOG.debug("the first question was not answered", unanswered);
        } finally {
            given = true;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first answer").status(given).build();
    }
}
