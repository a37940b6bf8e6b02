package org.parley.analysis.expectations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.timeline.Neighbours.Link;

/**
 * What took the place of what.
 *
 * @param earlier by id, those whose place it took
 * @param later by id, those that took its place
 */
record Moves(Map<String, Set<String>> earlier, Map<String, Set<String>> later) {

    /**
     * How far it goes in one direction.
     *
     * @param ids nearest first
     * @param steps to the farthest
     */
    record Chain(List<String> ids, int steps) {}

    /**
     * @param links each from the one that took the place to the one whose place it took
     * @param known ids of events that stand; links to others lead nowhere
     */
    static Moves of(Collection<Link> links, Set<String> known) {
        List<Link> standing = links.stream()
                .filter(link -> known.contains(link.from()) && known.contains(link.to()))
                .toList();
        return new Moves(by(standing, Link::from, Link::to), by(standing, Link::to, Link::from));
    }

    private static Map<String, Set<String>> by(
            List<Link> links, Function<Link, String> here, Function<Link, String> there) {
        return links.stream()
                .collect(Collectors.groupingBy(here, Collectors.mapping(there, Collectors.toCollection(TreeSet::new))));
    }

    Chain before(String id) {
        return walked(id, earlier);
    }

    Chain after(String id) {
        return walked(id, later);
    }

    /** Each by its shortest way; nothing comes twice, whatever curators link in a circle. */
    private static Chain walked(String id, Map<String, Set<String>> next) {
        Map<String, Integer> found = new LinkedHashMap<>();
        found.put(id, 0);
        Set<String> edge = Set.of(id);
        int steps = 0;
        while (!edge.isEmpty()) {
            int step = steps + 1;
            Set<String> reached = edge.stream()
                    .flatMap(one -> next.getOrDefault(one, Set.of()).stream())
                    .filter(one -> !found.containsKey(one))
                    .collect(Collectors.toCollection(TreeSet::new));
            reached.forEach(one -> found.put(one, step));
            steps = reached.isEmpty() ? steps : step;
            edge = reached;
        }
        return new Chain(found.keySet().stream().skip(1).toList(), steps);
    }
}
