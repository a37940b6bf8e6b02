package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Cursor;
import org.parley.http.JsonText;
import org.parley.http.Mistake;
import org.parley.record.AsOf;
import org.parley.record.Recorder;

/** The timeline in the order in which it was recorded, last recordings first, retractions among them: what a subscriber reads. */
@ApplicationScoped
public class Newest {
    private final Recorder recorder;
    private final Questions questions;
    private final Search search;
    private final Retractions retractions;

    Newest(Recorder recorder, Questions questions, Search search, Retractions retractions) {
        this.recorder = recorder;
        this.questions = questions;
        this.search = search;
        this.retractions = retractions;
    }

    /** A page, answered as the record stood at the first one. */
    @Transactional
    public NewestPage page(EventQuery query, @Nullable String limit, @Nullable String cursor, Address address) {
        AsOf asOf = recorder.now();
        List<Mistake> mistakes = new ArrayList<>();
        ListShape shape = new ListShape(Question.Order.RECORDED_DOWN.word, limit, cursor, List.of(), List.of(), null);
        Shaped shaped = Shaped.of(shape, mistakes);
        @Nullable Cursor given = Events.cursor(shape, address, mistakes);
        Question question = questions
                .of(query, asOf, given == null ? null : Events.pinned(given, asOf), mistakes)
                .sorted(shaped.order());
        Mistake.tell(mistakes);
        @Nullable Position after = given == null ? null : Position.of(given);
        List<Found> standing = search.page(question, after, shaped.limit() + 1);
        List<NewestPage.TakenBack> takenBack = retractions.of(question, after, shaped.limit() + 1);
        @Nullable Instant last = last(standing, takenBack, shaped.limit());
        return new NewestPage(
                question.asOf(),
                standing.stream()
                        .filter(row -> last == null || !row.recordedAt().isBefore(last))
                        .map(row -> standing(row, question.now()))
                        .toList(),
                takenBack.stream()
                        .filter(row -> last == null || !row.at().isBefore(last))
                        .toList(),
                // No two revisions have one moment, so nothing else need be told apart.
                last == null ? null : Cursor.of(last, 0, question.asOf()).text(address.filters()));
    }

    /** The moment of the last row of the page, where others follow. */
    private static @Nullable Instant last(List<Found> standing, List<NewestPage.TakenBack> takenBack, int limit) {
        List<Instant> moments = Stream.concat(
                        standing.stream().map(Found::recordedAt),
                        takenBack.stream().map(NewestPage.TakenBack::at))
                .sorted(Comparator.reverseOrder())
                .toList();
        return moments.size() > limit ? moments.get(limit - 1) : null;
    }

    private static NewestPage.Standing standing(Found row, Instant now) {
        return new NewestPage.Standing(
                Instant.EPOCH.plus(row.event(), ChronoUnit.MICROS), row.recordedAt(), new JsonText(row.view(now)));
    }
}
