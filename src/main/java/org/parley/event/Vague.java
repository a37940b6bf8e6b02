package org.parley.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.parley.time.Edtf;
import org.parley.time.Precision;

/** Dates that do not tell the day. */
public final class Vague {
    private Vague() {}

    /**
     * Whether the day is left open, or the words of the source leave open which of several.
     *
     * @param when of an event as readers see it
     */
    public static boolean is(JsonNode when) {
        return is(when.path("edtf").asText(), when.hasNonNull("phrase"));
    }

    static boolean is(EventDraft.When when) {
        return is(when.edtf(), when.phrase() != null);
    }

    private static boolean is(String edtf, boolean inWords) {
        Edtf date = Edtf.parse(edtf);
        return !date.isExact() || inWords && date.precision() == Precision.INTERVAL;
    }

    /** Whether the days on which its people acted ({@link Times#acted}) leave that open. */
    public static boolean acted(JsonNode event, ObjectMapper json) {
        @Nullable String day = Times.actedOn(event, json);
        return day == null ? is(event.path("when")) : !Edtf.parse(day).isExact();
    }
}
