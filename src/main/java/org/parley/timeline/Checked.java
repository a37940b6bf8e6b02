package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.event.EventDraft;
import org.parley.event.References;

/**
 * A draft without mistakes, ready to be recorded while the reference data is of this epoch.
 *
 * @param newSources sources that stand whole inside its citations, to be created with it
 */
record Checked(EventDraft draft, References references, List<JsonNode> newSources, long epoch) {

    Checked named(String slug) {
        return new Checked(draft.named(slug), references, newSources, epoch);
    }
}
