package org.parley.analysis.sequences;

import org.parley.event.EventKind;

/**
 * An event as a sequence sees it; what else is told of it is read when it is told ({@link Occurrences#told}).
 *
 * @param meets bits of the steps that it meets ({@link SequencePattern})
 */
record Occurrence(long revision, EventKind kind, Onset onset, int meets) {

    boolean meets(int bit) {
        return (meets & bit) != 0;
    }
}
