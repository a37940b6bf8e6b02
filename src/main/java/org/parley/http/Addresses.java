package org.parley.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;

/** The addresses in answers: they begin with a slash or with what the operator said, never with what a stranger's Host header says. */
@ApplicationScoped
public class Addresses {
    private static final String MOVED = Addresses.class.getName();

    private final AddressSettings settings;
    private final CurrentVertxRequest current;
    private final HttpServer server;

    Addresses(AddressSettings settings, CurrentVertxRequest current, HttpServer server) {
        this.settings = settings;
        this.current = current;
        this.server = server;
    }

    void check(@Observes StartupEvent start) {
        settings.url().ifPresent(url -> {
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (!web || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
                throw new CannotStart(
                        "PARLEY_BASE_URL: '" + url + "' is no base of addresses; write https://parley.example.org");
            }
        });
    }

    /** The address of a path that begins with a slash. */
    public String of(String pathAbsolute) {
        return settings.url().map(Addresses::trimmed).orElse("") + pathAbsolute;
    }

    /** The address of this request with its question. */
    public Address here() {
        return Address.of(of(path()), current.getCurrent().request().query());
    }

    /** Its path alone, without what the operator puts before it. */
    public String path() {
        RoutingContext routing = current.getCurrent();
        String moved = routing.get(MOVED);
        return moved == null ? routing.request().path() : moved;
    }

    /** From now on this request is one at another path. */
    public void move(String path) {
        current.getCurrent().put(MOVED, path);
    }

    /** The same with a host, for formats that are read away from here. */
    public String whole(String pathAbsolute) {
        return settings.url().map(Addresses::trimmed).orElseGet(() -> "http://localhost:" + server.getPort())
                + pathAbsolute;
    }

    /** The question of this request, put to another path; whole. */
    public Address asking(String pathAbsolute) {
        return Address.of(whole(pathAbsolute), current.getCurrent().request().query());
    }

    private static String trimmed(URI url) {
        return url.toString().replaceAll("/+$", "");
    }
}
