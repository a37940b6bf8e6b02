package org.parley.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Addresses that do what no real one does: a room of the tests, to knock at from outside. */
@Path("/v1/probe")
public class Probe {

    /** Two words. */
    public enum Colour implements Word {
        RED,
        DARK_BLUE;

        @Override
        public String definition() {
            return "a colour";
        }

        @Override
        public short code() {
            return (short) (this == RED ? 1 : 2);
        }
    }

    /** A thing with every sort of member. */
    public record Draft(
            @Nullable String title,
            @Nullable Integer count,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            @Nullable List<Draft> parts,
            @Nullable String shownName) {}

    /** A question with every sort of parameter. */
    public record Query(
            @RestQuery @Nullable String actor,
            @RestQuery List<String> kind,
            @RestQuery @Nullable Colour colour,
            @RestQuery("known_at") @Nullable String knownAt,
            @RestQuery("with_total") @DefaultValue("false") boolean withTotal,
            @RestQuery @DefaultValue("50") Limit limit,
            @RestQuery @DefaultValue("1") int depth) {}

    private final Addresses addresses;

    Probe(Addresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @Path("/list")
    public Page<String> list(@BeanParam Query query) {
        Page<String> page = Page.of(
                addresses.here(),
                List.of("a", "b"),
                "eyJ+/=",
                Map.of("limit", query.limit().value()));
        return page.with(query.limit().hints());
    }

    @GET
    @Path("/things/{number}")
    public Map<String, Integer> thing(@RestPath int number) {
        return Map.of("number", number);
    }

    @POST
    @Path("/drafts")
    public Response create(Draft draft) {
        return Response.created(URI.create("/v1/probe/drafts/1")).entity(draft).build();
    }

    @PATCH
    @Path("/drafts")
    @Consumes("application/merge-patch+json")
    public String change(String patch) {
        return patch;
    }

    @GET
    @Path("/tagged")
    public Response tagged() {
        return Response.ok(Map.of("id", "x")).header("ETag", "\"4.12\"").build();
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    public String csv() {
        return "a,b";
    }

    @GET
    @Path("/texts/calendar")
    @Produces("text/calendar")
    public String calendar() {
        return "BEGIN:VCALENDAR\r\n".repeat(50);
    }

    @GET
    @Path("/texts/atom")
    @Produces("application/atom+xml")
    public String atom() {
        return "<feed/>".repeat(50);
    }

    @GET
    @Path("/texts/feed")
    @Produces("application/feed+json")
    public String feed() {
        return "[" + "1,".repeat(50) + "1]";
    }

    @GET
    @Path("/texts/linked")
    @Produces("application/ld+json")
    public String linked() {
        return "[" + "2,".repeat(50) + "2]";
    }

    @GET
    @Path("/fault")
    public String fault() {
        throw new IllegalStateException("secret of the house");
    }

    @GET
    @Path("/database-down")
    public String databaseDown() {
        throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
    }

    @GET
    @Path("/disk-full")
    public String diskFull() {
        throw new IllegalStateException(new SQLException("No space left on device", "53100"));
    }
}
