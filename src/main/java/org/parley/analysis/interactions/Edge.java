package org.parley.analysis.interactions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A row of the table: before all else what Gephi reads of an edge by these names, and igraph by their place (its data frames begin with the two
 * ends).
 */
record Edge(
        String source,
        String target,
        long weight,
        String type,
        @JsonUnwrapped Interaction interaction) {
    static Edge of(Interaction between) {
        return new Edge(between.a(), between.b(), between.events(), "Undirected", between);
    }
}
