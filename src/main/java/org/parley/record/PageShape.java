package org.parley.record;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Cursor;
import org.parley.http.Limit;

/** How a list of reference data is to be given. */
public record PageShape(
        @RestQuery
        @Parameter(description = "How many a page, 50 if not said; over 1000 is capped and said so.", example = "50")
        @Nullable
        Limit limit,

        @RestQuery @Parameter(description = "Where the page begins: `next_cursor` of the one before.") @Nullable
        String cursor) {

    /** Where the page begins; null: at the beginning. */
    public @Nullable Cursor begin(Address here) {
        return cursor == null ? null : Cursor.read(cursor, here.filters());
    }

    /** What the reader should know of the limit. */
    public List<String> hints() {
        return limit == null ? List.of() : limit.hints();
    }

    public int size() {
        return (limit == null ? Limit.DEFAULT : limit).value();
    }
}
