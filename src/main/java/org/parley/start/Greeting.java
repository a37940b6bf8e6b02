package org.parley.start;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.parley.access.Gate;
import org.parley.database.Databases;
import org.parley.record.Holdings;

/** What the program says when it is ready: where it is, what it holds, how to look. */
@ApplicationScoped
class Greeting {
    private static final Logger LOG = Logger.getLogger("org.parley.ready");

    private final HttpServer server;
    private final Instance<Holdings> holdings;
    private final String version;
    private final Gate gate;

    Greeting(HttpServer server, Instance<Holdings> holdings, Gate gate, Config config) {
        this.server = server;
        this.holdings = holdings;
        this.version = config.getValue("quarkus.application.version", String.class);
        this.gate = gate;
    }

    void say() {
        LOG.info(String.join("\n", lines()));
    }

    private List<String> lines() {
        String address = "http://localhost:" + server.getPort();
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        String kept = holdings.isResolvable() ? holdings.get().inWords() + ", " : "";
        return List.of(
                String.format(Locale.ROOT, "Parley %s is ready in %.1f s at %s", version, seconds, address),
                "  timeline   " + kept + (Databases.onH2() ? "H2" : "PostgreSQL") + " at " + Databases.address(),
                "  try        curl '" + address + "/v1/events?actor=lavrov&kind=call'",
                "  explore    " + address + "/swagger-ui (API), /openapi",
                "  writing    "
                        + (gate.isOpen()
                                ? "open to curators"
                                : "closed; set PARLEY_CURATOR_TOKEN to open it (README, \"Write\")"));
    }
}
