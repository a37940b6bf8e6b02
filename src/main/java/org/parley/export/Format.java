package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.parley.http.JsonText;

/** How events are written one after the other. Each part is empty or ends with a line feed; some events may be left out. */
interface Format {
    /** Before the first event. */
    String begin();

    /**
     * @param views events as it has read them, at least one
     * @param first whether none was written before
     */
    String events(List<JsonNode> views, boolean first);

    /** An event as it is to be given to it: as readers see it, or those members of that of which it writes something. */
    default JsonNode read(JsonText view, ObjectMapper json) {
        return view.tree(json);
    }

    /** After the last event. */
    String end();
}
