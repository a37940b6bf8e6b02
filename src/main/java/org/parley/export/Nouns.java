package org.parley.export;

import java.util.Map;
import org.parley.actor.Directory;
import org.parley.process.ProcessView;
import org.parley.topic.Tree;

/** What events speak of, as it stands at one moment. */
record Nouns(Directory actors, Tree topics, Map<String, ProcessView> processes) {}
