package org.parley.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Head;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/** At the address of the list the reader gets the form that {@code Accept} asks for; every form leads to the others. */
@ApplicationScoped
public class Negotiation {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Forms forms;
    private final Addresses addresses;
    private final CurrentVertxRequest current;

    Negotiation(Forms forms, Addresses addresses, CurrentVertxRequest current) {
        this.forms = forms;
        this.addresses = addresses;
        this.current = current;
    }

    /** Before the room is found. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void choose(ContainerRequestContext request) {
        RoutingContext routing = current.getCurrent();
        Optional<EventFormat> named = READING.contains(request.getMethod())
                ? EventFormat.at(routing.request().path())
                : Optional.empty();
        if (named.isPresent()) {
            EventFormat given = named.get() == EventFormat.JSON ? chosen(request, routing) : named.get();
            forms.link(given, routing);
        }
    }

    private EventFormat chosen(ContainerRequestContext request, RoutingContext routing) {
        routing.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        List<String> accept = routing.request().headers().getAll(HttpHeaders.ACCEPT);
        List<EventFormat> offered = forms.toldByMediaType();
        EventFormat chosen = Accepted.of(accept).best(offered).orElseThrow(() -> notAcceptable(accept, offered));
        if (chosen != EventFormat.JSON) {
            addresses.move(chosen.path());
            locate(addresses.here().toString(), routing);
            Address asked = Address.of(chosen.path(), routing.request().query());
            request.setRequestUri(request.getUriInfo().getBaseUri().resolve(asked.toString()));
        }
        return chosen;
    }

    /** What was chosen has an address of its own. */
    private static void locate(String address, RoutingContext routing) {
        Head.before(routing, answer -> {
            if (answer.getStatusCode() == 200 || answer.getStatusCode() == 304) {
                answer.headers().set(HttpHeaders.CONTENT_LOCATION, address);
            }
        });
    }

    private static Problem notAcceptable(List<String> accept, List<EventFormat> offered) {
        return new Problem(
                ProblemType.NOT_ACCEPTABLE,
                "'" + String.join(", ", accept) + "' was asked for; '" + EventFormat.LIST + "' answers "
                        + offered.stream().map(EventFormat::mediaType).collect(Collectors.joining(", ")) + ".");
    }
}
