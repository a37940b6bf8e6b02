package org.parley.source;

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

/** Sources, to be read by anyone and changed by curators. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "sources",
        description = "Publications that events and tenures cite.",
        extensions = {
            @Extension(name = ReferenceWords.NOUN, value = "source"),
            @Extension(name = ReferenceWords.EXAMPLE, value = "tass-1950147"),
            @Extension(name = ReferenceWords.NAME, value = "its id"),
            @Extension(name = ReferenceWords.USE, value = "events or tenures cite it")
        })
public class SourceResource extends ReferenceResource<SourceDraft, SourceView> {
    private final Sources sources;

    SourceResource(Sources sources, SourceSort sort, Curation curation, Patches patches) {
        super(sort, curation, patches);
        this.sources = sources;
    }

    @GET
    @OfTheRecord
    @Operation(
            operationId = "listSources",
            summary = "List sources",
            description = "Sources by id. 50 a page; `next` leads on.")
    @APIResponse(responseCode = "200", description = "A page of sources; may be empty.")
    public Page<SourceView> list(@BeanParam SourceQuery query, @BeanParam PageShape shape) {
        return sources.page(query, shape);
    }

    @Override
    protected SourceView one(String name) {
        return sources.one(name);
    }
}
