package org.parley.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What an answer's headers say of its content: links of a page, not modified, where a new thing is. */
@ApplicationScoped
class AnswerHeaders {
    private final Addresses addresses;

    AnswerHeaders(Addresses addresses) {
        this.addresses = addresses;
    }

    @ServerResponseFilter
    void link(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Paged page) {
            answer.getHeaders().add(HttpHeaders.LINK, Paged.links(page.next(), page.first(), page.self()));
        }
    }

    @ServerResponseFilter
    void notModified(ContainerRequestContext request, ContainerResponseContext answer) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Object tag = answer.getHeaders().getFirst(HttpHeaders.ETAG);
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (known != null && tag != null && reading && answer.getStatus() == 200 && Tag.known(known, tag.toString())) {
            answer.setStatus(304);
            answer.setEntity(null);
        }
    }

    /** The framework makes whole addresses of these, from the Host header that a stranger may forge. */
    @ServerResponseFilter
    void unforged(ContainerResponseContext answer) {
        own(answer.getHeaders(), HttpHeaders.LOCATION);
        own(answer.getHeaders(), HttpHeaders.CONTENT_LOCATION);
    }

    private void own(MultivaluedMap<String, Object> headers, String name) {
        if (headers.getFirst(name) instanceof URI uri) {
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            headers.putSingle(name, addresses.of(uri.getRawPath() + query));
        }
    }
}
