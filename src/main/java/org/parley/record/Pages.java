package org.parley.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Cursor;
import org.parley.http.Page;

/** Cuts lists of reference data into pages. */
@ApplicationScoped
public class Pages {
    private final Addresses addresses;
    private final ObjectMapper json;

    Pages(Addresses addresses, ObjectMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /** What was asked: the filters, and how the list is to be given. */
    public record Asked(Object filters, PageShape shape) {}

    /** A list by id; a page goes on after the last id of the one before, whatever came or went meanwhile. */
    public <V> Page<V> sorted(Collection<String> ids, Function<String, V> view, Asked asked) {
        String after = after(asked.shape());
        List<String> rest = ids.stream()
                .filter(id -> after == null || id.compareTo(after) > 0)
                .toList();
        int size = Math.min(asked.shape().size(), rest.size());
        List<String> page = rest.subList(0, size);
        return page(page.stream().map(view).toList(), size < rest.size() ? Cursor.of(page.get(size - 1)) : null, asked);
    }

    /** A list in an order of its own, best first; a page goes on at its rank. */
    public <V> Page<V> ranked(List<String> ids, Function<String, V> view, Asked asked) {
        Cursor cursor = cursor(asked.shape());
        int from = cursor == null ? 0 : (int) Math.min(cursor.rank(0), ids.size());
        int until = Math.min(from + asked.shape().size(), ids.size());
        return page(
                ids.subList(from, until).stream().map(view).toList(),
                until < ids.size() ? Cursor.of(until) : null,
                asked);
    }

    /** A list by id that is read a page at a time; {@code read} is given how many rows and answers at most so many. */
    public <V extends Kept> Page<V> read(IntFunction<List<V>> read, Asked asked) {
        int size = asked.shape().size();
        List<V> rows = read.apply(size + 1);
        List<V> page = rows.subList(0, Math.min(size, rows.size()));
        return page(page, rows.size() > size ? Cursor.of(page.get(size - 1).id()) : null, asked);
    }

    /** The id after which the page begins; null on the first. */
    public @Nullable String after(PageShape shape) {
        Cursor cursor = cursor(shape);
        return cursor == null ? null : cursor.text(0);
    }

    private @Nullable Cursor cursor(PageShape shape) {
        return shape.begin(addresses.here());
    }

    private <V> Page<V> page(List<V> items, @Nullable Cursor next, Asked asked) {
        Address here = addresses.here();
        ObjectNode query = json.valueToTree(asked.filters());
        query.put("limit", asked.shape().size());
        return Page.of(here, items, next == null ? null : next.text(here.filters()), query)
                .with(asked.shape().hints());
    }
}
