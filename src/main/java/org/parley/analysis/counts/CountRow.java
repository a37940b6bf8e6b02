package org.parley.analysis.counts;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.parley.timeline.By;

/** Tells in the OpenAPI document what a row of counts may have, from the one list of what is counted by. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CountRow implements OASFilter {
    static final String FROM = "from";
    static final String EVENTS = "events";
    static final String VAGUE = "vague";

    static final String ACTIVITY = "Activity";

    private static final String NAME = "CountRow";
    private static final LocalDate DAY = LocalDate.of(2025, 2, 3);

    /** Where the name of a value stands. */
    static String label(By by) {
        return by.word() + "_label";
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema row = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("How many events are of one week, kind, actor …, or of one combination of two.");
        for (By by : By.values()) {
            row.addProperty(by.word(), text(by.definition()).addExample(example(by)));
            if (!by.isTime()) {
                row.addProperty(
                        label(by), text("Its name; absent where it has none.").addExample(example(by)));
            }
        }
        row.addProperty(
                FROM, text("First day of the stretch of time.").format("date").addExample(DAY.toString()));
        row.addProperty(EVENTS, number("How many events.").addExample(12));
        row.addProperty(
                VAGUE, number("Those of them that do not lie on a single day.").addExample(2));
        row.addRequired(EVENTS).addRequired(VAGUE);
        document.getComponents().addSchema(NAME, row);
        Stream.of("CountsView", ACTIVITY)
                .flatMap(counts ->
                        Stream.ofNullable(document.getComponents().getSchemas().get(counts)))
                .flatMap(counts -> Stream.of("items", "kinds")
                        .flatMap(
                                rows -> Stream.ofNullable(counts.getProperties().get(rows))))
                .forEach(rows -> rows.items(OASFactory.createSchema().ref(NAME)));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).description(description);
    }

    private static String example(By by) {
        return by.unit().map(unit -> unit.name(unit.number(DAY))).orElse(by.word());
    }
}
