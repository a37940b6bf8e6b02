package org.parley.record;

import java.time.Instant;

/**
 * What one reading of the record rests on.
 *
 * @param moment of the newest committed recording: a question "now" is answered as known then, so that the same answer can be given again
 * @param epoch rises with every change of reference data; what is derived from reference data is kept for one epoch
 * @param renewed moment of the newest change of reference data, or of views that were made again because of one
 */
public record AsOf(Instant moment, long epoch, Instant renewed) {}
