package org.parley.position;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.http.Page;
import org.parley.http.Patches;
import org.parley.record.Curation;
import org.parley.record.OfTheRecord;
import org.parley.record.PageShape;
import org.parley.record.ReferenceResource;
import org.parley.record.ReferenceWords;

/** Positions, to be read by anyone and changed by curators. */
@Path("/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "positions",
        description = "Standing demands and offers.",
        extensions = {
            @Extension(name = ReferenceWords.NOUN, value = "position"),
            @Extension(name = ReferenceWords.EXAMPLE, value = "us-30-day-ceasefire"),
            @Extension(name = ReferenceWords.NAME, value = "its id"),
            @Extension(name = ReferenceWords.USE, value = "events move it")
        })
public class PositionResource extends ReferenceResource<PositionDraft, PositionView> {
    private final Positions positions;

    PositionResource(Positions positions, PositionSort sort, Curation curation, Patches patches) {
        super(sort, curation, patches);
        this.positions = positions;
    }

    @GET
    @OfTheRecord
    @Operation(
            operationId = "listPositions",
            summary = "List positions",
            description = "Positions by id. 50 a page; `next` leads on.")
    @APIResponse(responseCode = "200", description = "A page of positions; may be empty.")
    public Page<PositionView> list(@BeanParam PositionQuery query, @BeanParam PageShape shape) {
        return positions.page(query, shape);
    }

    @Override
    protected PositionView one(String name) {
        return positions.one(name);
    }
}
