package org.parley.analysis.expectations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.parley.timeline.Foreseen.Awaited;

/**
 * Something that was to happen, with what became of it.
 *
 * @param due when it falls due
 */
record Reckoned(
        Awaited awaited,
        Due due,
        Cast cast,
        Fate.Known known,
        List<ExpectationView.Act> met,
        List<ExpectationView.Act> breached) {
    /** Where it stands among others: what falls due first is first, what has no end last. */
    record Place(LocalDate day, String id) implements Comparable<Place> {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::day).thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    String id() {
        return awaited.event().path("id").asText();
    }

    Fate fate() {
        return Fate.of(known);
    }

    /** What became of it for one of the sides for which it was set. */
    DueState stateFor(String side) {
        return Fate.of(known.by(side)).state();
    }

    /** Whether another event took its place. */
    boolean isMoved() {
        return known.superseded();
    }

    Place place() {
        return new Place(due.endsBy(), id());
    }
}
