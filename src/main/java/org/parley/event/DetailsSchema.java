package org.parley.event;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Tells in the OpenAPI document which details there are, from the one list of kinds. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DetailsSchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Schema details = schemas.get("EventDetails");
        if (details != null) {
            details.setAnyOf(references());
            details.setDescription("What only events of one kind have; which, the kind says.");
        }
        Stream.of("Event", "EventDraft")
                .flatMap(name -> Stream.ofNullable(schemas.get(name)))
                .flatMap(schema -> Stream.ofNullable(schema.getProperties().get("details")))
                .forEach(DetailsSchema::leaveOpen);
    }

    /**
     * Any object, as far as generators of clients are concerned: they take one of several for the first that fits, and lose what that
     * one does not have.
     */
    private static void leaveOpen(Schema member) {
        member.setRef(null);
        member.setType(List.of(Schema.SchemaType.OBJECT));
        member.setDescription(member.getDescription() + " What that may be is told in `EventDetails`.");
        // To Jackson they are read-only, because DraftReader reads them by the kind; curators write them.
        member.setReadOnly(null);
    }

    private static List<Schema> references() {
        return Arrays.stream(EventKind.values())
                .map(kind -> "#/components/schemas/" + kind.details().getSimpleName() + "Details")
                .distinct()
                .map(reference -> OASFactory.createSchema().ref(reference))
                .toList();
    }
}
