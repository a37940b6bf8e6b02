package org.parley.actor;

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

/** Offices, to be read by anyone and changed by curators. */
@Path("/v1/offices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "offices",
        description = "Posts that people hold; who held them when stands with each person.",
        extensions = {
            @Extension(name = ReferenceWords.NOUN, value = "office"),
            @Extension(name = ReferenceWords.EXAMPLE, value = "russian-mfa-minister-of-foreign-affairs"),
            @Extension(name = ReferenceWords.NAME, value = "its id"),
            @Extension(name = ReferenceWords.USE, value = "a person holds or held it")
        })
public class OfficeResource extends ReferenceResource<OfficeDraft, OfficeView> {
    private final Actors actors;

    OfficeResource(Actors actors, OfficeSort sort, Curation curation, Patches patches) {
        super(sort, curation, patches);
        this.actors = actors;
    }

    @GET
    @OfTheRecord
    @Operation(
            operationId = "listOffices",
            summary = "List offices",
            description = "Offices by id. 50 a page; `next` leads on.")
    @APIResponse(responseCode = "200", description = "A page of offices; may be empty.")
    public Page<OfficeView> list(@BeanParam OfficeQuery query, @BeanParam PageShape shape) {
        return actors.offices(query, shape);
    }

    @Override
    protected OfficeView one(String name) {
        return actors.office(name);
    }
}
