package org.parley.event;

import java.util.Map;
import org.parley.actor.Directory;
import org.parley.position.PositionView;
import org.parley.process.ProcessView;
import org.parley.source.SourceView;
import org.parley.topic.Tree;

/**
 * The reference data that a draft may speak of, all of one epoch.
 *
 * @param sources those that the draft names, as far as they exist
 */
public record References(
        Directory actors,
        Tree topics,
        Map<String, ProcessView> processes,
        Map<String, PositionView> positions,
        Map<String, SourceView> sources) {}
