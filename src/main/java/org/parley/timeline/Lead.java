package org.parley.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What a branch of a query is read by: one facet, or (both null) time alone.
 *
 * @param term the condition that the facet fulfils
 */
record Lead(@Nullable Term term, @Nullable Integer facet) {
    static final Lead TIME = new Lead(null, null);

    /**
     * @param looksBack whether the branch reads only long spans
     */
    String table(boolean looksBack) {
        return looksBack ? "revision_long" : facet == null ? "revision" : "revision_facet";
    }

    /** The leading columns of the index, compared with {@code =}: H2 sorts by an index only if they are named in ORDER BY. */
    String order(boolean looksBack, String direction) {
        String columns = looksBack ? "p.facet_id, p.span, " : facet != null ? "p.facet_id, " : "";
        return (columns + "p.start_at, p.event_id").replace(",", direction + ",") + direction;
    }
}
