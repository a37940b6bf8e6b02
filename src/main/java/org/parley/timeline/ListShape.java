package org.parley.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of events is to be given, whatever was asked. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ListShape(
        @RestQuery @Parameter(description = Events.SORT, example = "time") @Nullable
        String sort,

        @RestQuery
        @Parameter(description = "How many a page, 50 if not said; over 1000 is capped and said so.", example = "50")
        @Nullable
        String limit,

        @RestQuery @Parameter(description = "Where the page begins: `next_cursor` of the one before.") @Nullable
        String cursor,

        @RestQuery
        @Parameter(description = "Members to keep, with dots for members within.", example = "id,title,when.edtf")
        List<String> fields,

        @RestQuery
        @Parameter(
                description =
                        "What costs more and comes only when asked for: `citations`, `links`, `moves`, `readouts`, or `all`;"
                                + " and `snippet`, the words around what `q` asks for.",
                example = "citations,links")
        List<String> embed,

        @RestQuery("with_total")
        @Parameter(description = "Whether to count: exact up to 10000.", example = "true")
        @Nullable
        String withTotal) {}
