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

/** Actors, to be read by anyone and changed by curators. */
@Path("/v1/actors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "actors",
        description = "Who acts: people, states, organisations, blocs, armed groups, media.",
        extensions = {
            @Extension(name = ReferenceWords.NOUN, value = "actor"),
            @Extension(name = ReferenceWords.EXAMPLE, value = "lavrov"),
            @Extension(
                    name = ReferenceWords.NAME,
                    value =
                            "its id, an alias, an identifier (`Q58217`, `RUS`) or a family name that only one has; asked for by another name than the id, `Content-Location` tells its address"),
            @Extension(
                    name = ReferenceWords.USE,
                    value = "events, tenures, offices or other reference data refer to it")
        })
public class ActorResource extends ReferenceResource<ActorDraft, ActorView> {
    private final Actors actors;

    ActorResource(Actors actors, ActorSort sort, Curation curation, Patches patches) {
        super(sort, curation, patches);
        this.actors = actors;
    }

    @GET
    @OfTheRecord
    @Operation(
            operationId = "listActors",
            summary = "List actors",
            description = "Actors by id, or those that a name finds, best first. 50 a page; `next` leads on.")
    @APIResponse(responseCode = "200", description = "A page of actors; may be empty.")
    public Page<ActorView> list(@BeanParam ActorQuery query, @BeanParam PageShape shape) {
        return actors.page(query, shape);
    }

    @Override
    protected ActorView one(String name) {
        return actors.one(name);
    }
}
