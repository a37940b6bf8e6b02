package org.parley.analysis.expectations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.parley.timeline.Foreseen.Awaited;

/**
 * Something that was to happen, with what became of it.
 *
 * @param isMoved whether another event took its place
 */
record Reckoned(
        Awaited awaited,
        Due due,
        Cast cast,
        Fate fate,
        boolean isMoved,
        List<ExpectationView.Act> met,
        List<ExpectationView.Act> breached) {
    /** Where it stands among others: what falls due first is first, what has no end last. */
    record Place(LocalDate day, String id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::day).thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    String id() {
        return awaited.event().path("id").asText();
    }

    Place place() {
        return new Place(due.endsBy(), id());
    }
}
