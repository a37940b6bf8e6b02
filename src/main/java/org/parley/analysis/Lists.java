package org.parley.analysis;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.parley.http.Hinted;

/**
 * The lists of an answer, each of which can be had as a table; the first is meant where none is named. They are known before the answer
 * is made.
 */
public final class Lists<A extends Hinted> {
    private final Map<String, BiFunction<Tables, A, Table>> tables = new LinkedHashMap<>();

    public Lists<A> with(String name, BiFunction<Tables, A, Table> table) {
        tables.put(name, table);
        return this;
    }

    /** Others after its own. */
    public Lists<A> with(Lists<A> others) {
        tables.putAll(others.tables);
        return this;
    }

    List<String> names() {
        return List.copyOf(tables.keySet());
    }

    BiFunction<Tables, A, Table> named(String name) {
        return requireNonNull(tables.get(name));
    }
}
