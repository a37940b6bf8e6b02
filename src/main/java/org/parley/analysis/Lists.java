package org.parley.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.http.Choice;
import org.parley.http.Mistake;

/** The lists of one answer, each of which can be had as a table; the first is meant where none is named. */
public final class Lists {
    private final Map<String, Supplier<Table>> tables = new LinkedHashMap<>();

    public Lists with(String name, Supplier<Table> table) {
        tables.put(name, table);
        return this;
    }

    /** Another's after its own. */
    public Lists with(Lists others) {
        tables.putAll(others.tables);
        return this;
    }

    /**
     * What {@code table} names.
     *
     * @throws org.parley.http.Problem BAD_PARAMETER
     */
    public Table named(@Nullable String table) {
        List<Mistake> mistakes = new ArrayList<>();
        String name = Choice.of("table", table, List.copyOf(tables.keySet()), mistakes);
        Mistake.tell(mistakes);
        return requireNonNull(tables.get(name)).get();
    }
}
