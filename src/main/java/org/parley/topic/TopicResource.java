package org.parley.topic;

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

/** Topics, to be read by anyone and changed by curators. */
@Path("/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "topics",
        description = "What events are about, in a tree.",
        extensions = {
            @Extension(name = ReferenceWords.NOUN, value = "topic"),
            @Extension(name = ReferenceWords.EXAMPLE, value = "ceasefire"),
            @Extension(name = ReferenceWords.NAME, value = "its id"),
            @Extension(name = ReferenceWords.USE, value = "events, positions or other topics refer to it")
        })
public class TopicResource extends ReferenceResource<TopicDraft, TopicView> {
    private final Topics topics;

    TopicResource(Topics topics, TopicSort sort, Curation curation, Patches patches) {
        super(sort, curation, patches);
        this.topics = topics;
    }

    @GET
    @OfTheRecord
    @Operation(
            operationId = "listTopics",
            summary = "List topics",
            description = "Topics by id. 50 a page; `next` leads on.")
    @APIResponse(responseCode = "200", description = "A page of topics; may be empty.")
    public Page<TopicView> list(@BeanParam TopicQuery query, @BeanParam PageShape shape) {
        return topics.page(query, shape);
    }

    @Override
    protected TopicView one(String name) {
        return topics.one(name);
    }
}
