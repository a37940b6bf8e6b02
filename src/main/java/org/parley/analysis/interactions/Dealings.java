package org.parley.analysis.interactions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lay between two actors, one event after the other in order of time; of the events only a few are kept. */
final class Dealings {
    /** The first and the last two. */
    private static final int EXAMPLES = 3;

    private long events;
    private long vague;
    private long contacts;
    private long begunByA;
    private long begunByB;
    private long valued;
    private long value;
    private final Ends all = new Ends();
    private final Ends inContact = new Ends();
    private final List<String> examples = new ArrayList<>(EXAMPLES);

    void add(Encounter event, int a, int b) {
        events++;
        vague += event.vague() ? 1 : 0;
        begunByA += Encounter.begins(a, b) ? 1 : 0;
        begunByB += Encounter.begins(b, a) ? 1 : 0;
        all.add(event);
        if (event.isContact(a, b)) {
            contacts++;
            inContact.add(event);
        }
        if (event.value().isPresent() && event.isBetween(a, b)) {
            valued++;
            value += event.value().getAsInt();
        }
        if (examples.size() == EXAMPLES) {
            examples.remove(1);
        }
        examples.add(event.id());
    }

    long events() {
        return events;
    }

    /** Those of them of which the day is not known. */
    long vague() {
        return vague;
    }

    long contacts() {
        return contacts;
    }

    long begunByA() {
        return begunByA;
    }

    long begunByB() {
        return begunByB;
    }

    /** How many events the mean is of. */
    long valued() {
        return valued;
    }

    /** Rounded to hundredths; null: of no event. */
    @Nullable
    BigDecimal mean() {
        return valued == 0
                ? null
                : BigDecimal.valueOf(value, 1).divide(BigDecimal.valueOf(valued), 2, RoundingMode.HALF_UP);
    }

    Ends ends() {
        return all;
    }

    Ends contactEnds() {
        return inContact;
    }

    /** Ids of the first and of the last two. */
    List<String> examples() {
        return List.copyOf(examples);
    }
}
