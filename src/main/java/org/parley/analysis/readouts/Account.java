package org.parley.analysis.readouts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.time.Edtf;
import org.parley.time.Span;

/**
 * One account of a talk.
 *
 * @param readout id of the event that it is
 * @param tellers who gave it, several together perhaps; empty where the record does not say
 * @param published when (EDTF)
 */
record Account(String readout, List<Teller> tellers, String published, Told told) {

    /**
     * Who gave it.
     *
     * @param side whose side that is
     */
    record Teller(String by, @Nullable String side) {

        /** For whom it speaks. */
        String voice() {
            return side == null ? by : side;
        }
    }

    /** As {@code embed=readouts} has it. */
    static Account of(JsonNode readout) {
        String published = readout.path("published").asText();
        Span days = Edtf.parse(published).span();
        return new Account(
                readout.path("event").asText(),
                tellers(readout),
                published,
                new Told(
                        texts(readout.path("topics")),
                        texts(readout.path("omits")),
                        texts(readout.path("denies")),
                        days.earliest() == null ? LocalDate.MIN : days.earliest(),
                        days.latest() == null ? LocalDate.MAX : days.latest()));
    }

    private static List<Teller> tellers(JsonNode readout) {
        Stream<JsonNode> tellers = readout.has("tellers")
                ? readout.path("tellers").valueStream()
                : Stream.of(readout).filter(only -> only.hasNonNull("by"));
        return tellers.map(teller -> new Teller(
                        teller.path("by").asText(), teller.path("side").textValue()))
                .toList();
    }

    static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Whose it is nobody knows. */
    boolean isNobodys() {
        return tellers.isEmpty();
    }

    boolean isOf(String side) {
        return tellers.stream().anyMatch(teller -> teller.voice().equals(side));
    }

    /** Who gave it; of several the one named first. */
    @Nullable
    String by() {
        return tellers.isEmpty() ? null : tellers.get(0).by();
    }
}
