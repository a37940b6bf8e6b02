package org.parley.timeline;

import java.util.List;

/** Told within a turn: these revisions stand as soon as it is committed. */
record Recorded(List<Revision> revisions) {}
