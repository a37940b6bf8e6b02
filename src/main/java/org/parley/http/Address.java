package org.parley.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An address with its question, which can be asked again with another part. Immutable. */
public final class Address {
    /** These choose how much and what is shown, not which things: a cursor goes on under others. */
    private static final Set<String> NO_FILTERS = Set.of("cursor", "limit", "fields", "embed", "with_total");

    private final String path;
    private final List<RequestText.Pair> pairs;

    private Address(String path, List<RequestText.Pair> pairs) {
        this.path = path;
        this.pairs = pairs;
    }

    /** A path with the query as it came, percent-encoded; the query must be readable. */
    public static Address of(String path, @Nullable String query) {
        return new Address(path, List.copyOf(RequestText.pairs(query)));
    }

    /** In the place of the old value, or at the end. */
    public Address with(String name, String value) {
        List<RequestText.Pair> changed = new ArrayList<>(without(name).pairs);
        changed.add(new RequestText.Pair(name, value));
        return new Address(path, changed);
    }

    public Address without(String name) {
        return new Address(
                path, pairs.stream().filter(p -> !p.name().equals(name)).toList());
    }

    /** With each value as this makes it. */
    public Address map(UnaryOperator<String> value) {
        return new Address(
                path,
                pairs.stream()
                        .map(pair -> new RequestText.Pair(pair.name(), value.apply(pair.value())))
                        .toList());
    }

    /** The same question at another path. */
    public Address at(String other) {
        return new Address(other, pairs);
    }

    /** The filters for a person to read: {@code actor=russia, kind=call}; empty where there are none. */
    public String question() {
        return pairs.stream()
                .filter(pair -> !NO_FILTERS.contains(pair.name()))
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.joining(", "));
    }

    /** With the parameters of these names only. */
    public Address only(Set<String> names) {
        return new Address(
                path, pairs.stream().filter(pair -> names.contains(pair.name())).toList());
    }

    /** The first value of a parameter. */
    public Optional<String> value(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(RequestText.Pair::value)
                .findFirst();
    }

    public String path() {
        return path;
    }

    /** The filters in one order and one spelling: two addresses that ask for the same things have the same. */
    public String filters() {
        return path
                + pairs.stream()
                        .filter(pair -> !NO_FILTERS.contains(pair.name()))
                        .map(Address::text)
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }

    @Override
    public String toString() {
        return pairs.isEmpty()
                ? path
                : path + pairs.stream().map(Address::text).collect(Collectors.joining("&", "?", ""));
    }

    private static String text(RequestText.Pair pair) {
        return encoded(pair.name()) + "=" + encoded(pair.value());
    }

    private static String encoded(String text) {
        // Commas, slashes and colons may stand in a query, and dates and lists read better with them.
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%21", "!");
    }
}
