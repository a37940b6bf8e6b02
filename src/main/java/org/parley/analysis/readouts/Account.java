package org.parley.analysis.readouts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.time.Edtf;
import org.parley.time.Span;

/**
 * One account of a talk.
 *
 * @param readout id of the event that it is
 * @param by who gave it; null where the record does not say
 * @param side whose side that is
 * @param published when (EDTF)
 */
record Account(
        String readout, @Nullable String by, @Nullable String side, String published, Told told) {

    /** As {@code embed=readouts} has it. */
    static Account of(JsonNode readout) {
        String published = readout.path("published").asText();
        Span days = Edtf.parse(published).span();
        return new Account(
                readout.path("event").asText(),
                readout.path("by").textValue(),
                readout.path("side").textValue(),
                published,
                new Told(
                        texts(readout.path("topics")),
                        texts(readout.path("omits")),
                        texts(readout.path("denies")),
                        days.earliest() == null ? LocalDate.MIN : days.earliest(),
                        days.latest() == null ? LocalDate.MAX : days.latest()));
    }

    static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Who gave it; where nobody knows, the account stands for itself. */
    String teller() {
        return by == null ? readout : by;
    }

    /** For whom it speaks. */
    String voice() {
        return side == null ? teller() : side;
    }
}
