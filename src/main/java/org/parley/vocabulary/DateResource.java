package org.parley.vocabulary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.parley.http.Problem;

/** What a date means, for curators and for anyone who wonders. */
@Path("/v1/dates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dates", description = "What a date means (EDTF, ISO 8601-2:2019).")
public class DateResource {
    private static final int MOST = 1_000;

    @GET
    @Operation(
            operationId = "readDates",
            summary = "Read dates",
            description =
                    "Whether each text is a date of EDTF, levels 0 to 2; its bounds, precision and plain words, or what is wrong"
                            + " and where. A text is never split at commas.")
    @APIResponse(
            responseCode = "200",
            description = "What each text means.",
            content = @Content(schema = @Schema(implementation = Dates.class)))
    public Dates read(
            @RestQuery
                    @Parameter(
                            description = "A date, time or span; repeat for several.",
                            example = "2025-04-28~",
                            required = true)
                    List<String> edtf) {
        if (edtf.isEmpty() || edtf.size() > MOST) {
            throw Problem.parameter(
                    "edtf",
                    edtf.isEmpty()
                            ? "'edtf' is missing; write /v1/dates?edtf=2025-04-1X."
                            : edtf.size() + " dates are too many; ask for at most " + MOST + ".");
        }
        List<DateView> items = edtf.stream().map(DateView::of).toList();
        boolean percent = items.stream().anyMatch(item -> !item.valid() && looksDecoded(item.edtf()));
        return new Dates(
                items,
                percent ? List.of("A '%' (approximate and uncertain) is written %25 in an address.") : List.of());
    }

    /** A raw percent takes the two characters after it for one byte, which no date has. */
    private static boolean looksDecoded(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c > '~');
    }
}
