package org.parley.vocabulary;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.parley.actor.ActorDraft;
import org.parley.actor.OfficeDraft;
import org.parley.event.EventDraft;
import org.parley.http.Member;
import org.parley.position.PositionDraft;
import org.parley.process.ProcessDraft;
import org.parley.source.SourceDraft;
import org.parley.topic.TopicDraft;

/**
 * Tells in the OpenAPI document which members a draft must bring, as they are checked: the scanner does not know {@code @Nullable}.
 * What drafts share with answers is left open, since a reader may ask for some {@code fields} only.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredMembers implements OASFilter {
    private static final List<Class<?>> DRAFTS = List.of(
            EventDraft.class,
            ActorDraft.class,
            OfficeDraft.class,
            TopicDraft.class,
            SourceDraft.class,
            ProcessDraft.class,
            PositionDraft.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        DRAFTS.forEach(draft -> require(draft, document.getComponents().getSchemas()));
    }

    private static void require(Class<?> draft, Map<String, Schema> schemas) {
        Schema schema = schemas.get(name(draft));
        if (schema == null || !name(draft).endsWith("Draft")) {
            return;
        }
        List<String> required = Member.of(draft).values().stream()
                .filter(Member::required)
                .map(Member::name)
                .toList();
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
        Member.of(draft).values().stream()
                .map(Member::element)
                .filter(Class::isRecord)
                .forEach(part -> require(part, schemas));
    }

    private static String name(Class<?> draft) {
        var schema = draft.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null || schema.name().isEmpty() ? draft.getSimpleName() : schema.name();
    }
}
