package org.parley.vocabulary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.http.Addresses;
import org.parley.vocabulary.Doors.Door;

/** The way in: what there is, and what its words mean. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vocabulary", description = "What there is, and what its words mean.")
public class VocabularyResource {
    private final Addresses addresses;

    VocabularyResource(Addresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @Operation(operationId = "getDoors", summary = "See what there is", description = "Links to everything.")
    @APIResponse(
            responseCode = "200",
            description = "The links.",
            content = @Content(schema = @Schema(implementation = Doors.class)))
    public Doors doors() {
        return new Doors(
                "Parley: the record of a peace negotiation",
                List.of(
                        door("/v1/events", "The timeline, with all filters"),
                        door("/v1/actors", "Who acts; ?q= finds names however they are spelled"),
                        door("/v1/offices", "Posts that people hold"),
                        door("/v1/processes", "Negotiations and their parties"),
                        door("/v1/topics", "What it is about: a tree"),
                        door("/v1/sources", "Who says so"),
                        door("/v1/positions", "Standing demands and offers"),
                        door("/v1/analysis/counts?by=week", "How many events, by week, kind, actor and more"),
                        door("/v1/analysis/facets", "What each filter can name, with counts"),
                        door("/v1/analysis/readouts", "What the sides tell of the same talk"),
                        door("/v1/analysis/positions", "How demands and offers stand"),
                        door("/v1/analysis/contradictions", "What does not agree"),
                        door("/v1/analysis/interactions", "Who had to do with whom"),
                        door("/v1/analysis/expectations", "What was to happen, and what became of it"),
                        door("/v1/analysis/sequences/frequent", "Which kinds follow which"),
                        door("/v1/analysis/difference?from=now-P7D", "What the record says otherwise than a week ago"),
                        door("/v1/dates?edtf=2025-04-1X", "What a date means (EDTF)"),
                        door("/v1/vocabulary", "Every word with its meaning and codes"),
                        door("/openapi", "The API, for programs (OpenAPI 3.1)"),
                        door("/swagger-ui", "The API, to be tried")));
    }

    private Door door(String path, String title) {
        return new Door(addresses.of(path), title);
    }

    @GET
    @Path("/vocabulary")
    @Operation(
            operationId = "getVocabulary",
            summary = "Read every word",
            description = "Kinds, roles, links, acts and all other words: meaning, inverse, CAMEO and PLOVER codes.")
    @APIResponse(
            responseCode = "200",
            description = "The words.",
            content = @Content(schema = @Schema(implementation = Vocabulary.class)))
    public Vocabulary vocabulary() {
        return Vocabulary.ALL;
    }
}
