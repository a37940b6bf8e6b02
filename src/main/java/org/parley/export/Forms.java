package org.parley.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Head;
import org.parley.http.Routes;

/** The forms of the timeline that are there, and the ways from each to the others. */
@ApplicationScoped
public class Forms {
    /** Characters: of a longer question the links would be more than many clients and proxies take of headers. */
    private static final int LONGEST = 200;

    private final Routes routes;
    private final Addresses addresses;

    Forms(Routes routes, Addresses addresses) {
        this.routes = routes;
        this.addresses = addresses;
    }

    /** Those that {@code Accept} can ask for, the list first. */
    List<EventFormat> toldByMediaType() {
        return Stream.of(EventFormat.values())
                .filter(EventFormat::isToldByMediaType)
                .toList();
    }

    /** Links the answer to this request, which gives one form, to the others. */
    void link(EventFormat given, RoutingContext routing) {
        Address here = addresses.here();
        Head.before(routing, answer -> {
            boolean worth = answer.getStatusCode() == 200 && here.toString().length() <= LONGEST;
            String links = worth ? links(given, here) : "";
            if (!links.isEmpty()) {
                answer.headers().add(HttpHeaders.LINK, links);
            }
        });
    }

    private String links(EventFormat given, Address here) {
        return Stream.of(EventFormat.values())
                .filter(other -> other != given)
                .flatMap(other -> routes.parameters(other.path()).map(takes -> link(other, here, takes)).stream())
                .collect(Collectors.joining(", "));
    }

    /** The same question, as far as the other form takes it, from its beginning. */
    private String link(EventFormat other, Address here, Set<String> takes) {
        Address there = here.at(addresses.of(other.path())).only(takes).without("cursor");
        return "<" + there + ">; rel=\"" + other.relation() + "\"; type=\"" + other.mediaType() + "\"";
    }
}
