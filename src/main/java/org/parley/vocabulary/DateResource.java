package org.parley.vocabulary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    /** What a raw percent before a month or day becomes: %06 a control character, %20 a space, %31 the digit 1. */
    private static final Pattern EATEN = Pattern.compile("[^ -~]|-([ !\"#$&'%]|[01](?![0-9X]))");

    private static final Pattern SPACE_FOR_PLUS = Pattern.compile("T[0-9:.]+ [0-9]");

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
        return new Dates(items, hints(items));
    }

    private static List<String> hints(List<DateView> items) {
        List<String> wrong =
                items.stream().filter(item -> !item.valid()).map(DateView::edtf).toList();
        List<String> hints = new ArrayList<>();
        if (wrong.stream().anyMatch(text -> EATEN.matcher(text).find())) {
            hints.add("A '%' (approximate and uncertain) is written %25 in an address.");
        }
        if (wrong.stream().anyMatch(text -> SPACE_FOR_PLUS.matcher(text).find())) {
            hints.add("The '+' of an offset is written %2B in an address.");
        }
        return hints;
    }
}
