package org.parley.analysis.expectations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parley.event.Expectation.As;
import org.parley.timeline.Foreseen.Awaited;

/**
 * Something that was to happen, with what became of it.
 *
 * @param isMoved whether another event took its place
 * @param metBy sides that had a part in what meets it
 */
record Reckoned(
        Awaited awaited,
        Due due,
        Cast cast,
        Fate fate,
        boolean isMoved,
        Set<String> metBy,
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

    /** What became of it for one of the sides for which it was set: that others answered is no answer of its own. */
    DueState stateFor(String side) {
        boolean answered = fate.state() == DueState.MET || fate.state() == DueState.LATE;
        return answered && awaited.expectation().as() == As.QUESTION && !metBy.contains(side)
                ? DueState.UNKNOWN
                : fate.state();
    }

    Place place() {
        return new Place(due.endsBy(), id());
    }
}
