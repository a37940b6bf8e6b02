package org.parley.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.event.Bearing;
import org.parley.event.EventText;
import org.parley.event.Facets;
import org.parley.text.Document;

/**
 * A new state of a new or known event, ready to be written.
 *
 * @param checked null: the event is taken back
 * @param bearings what it can be asked for by; empty where it is taken back
 * @param words what it can be found by; null where it is taken back
 */
record Change(
        String slug,
        @Nullable Checked checked,
        Map<String, Bearing> bearings,
        @Nullable Document words,
        Author author,
        Instant moment) {

    static Change of(String slug, Checked checked, Author author, Instant moment) {
        return new Change(
                slug,
                checked,
                Facets.of(checked.draft(), checked.references()),
                EventText.document(checked.draft(), checked.references()),
                author,
                moment);
    }

    static Change retraction(String slug, Author author, Instant moment) {
        return new Change(slug, null, Map.of(), null, author, moment);
    }
}
