package org.parley.timeline;

import java.time.Instant;

/**
 * The last row of a page, after which the next begins.
 *
 * @param at its start, or its moment of recording where the list is sorted by that
 */
record Position(Instant at, long event) {}
