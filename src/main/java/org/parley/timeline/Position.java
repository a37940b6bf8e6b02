package org.parley.timeline;

import java.time.Instant;
import org.parley.http.Cursor;

/**
 * The last row of a page, after which the next begins.
 *
 * @param at its start, or its moment of recording where the list is sorted by that
 * @param event its event, or how many were before where the list is sorted by relevance
 */
record Position(Instant at, long event) {

    static Position of(Cursor cursor) {
        return new Position(cursor.moment(0), cursor.number(1));
    }

    /** In a list by relevance: how many were before. */
    static Position ranked(long before) {
        return new Position(Instant.EPOCH, before);
    }
}
