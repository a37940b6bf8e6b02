package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How events are written one after the other. Each part is empty or ends with a line feed; some events may be left out. */
interface Format {
    /** Before the first event. */
    String begin();

    /**
     * @param views events as readers see them, at least one
     * @param first whether none was written before
     */
    String events(List<JsonNode> views, boolean first);

    /** After the last event. */
    String end();
}
