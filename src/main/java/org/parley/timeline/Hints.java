package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.record.AsOf;
import org.parley.time.Moments;

/** What a reader should know beside the answer: what was cut, what is unfinished, what would find something. */
@ApplicationScoped
class Hints {
    private final Search search;
    private final TextSearch words;
    private final Clock clock;

    Hints(Search search, TextSearch words, Clock clock) {
        this.search = search;
        this.words = words;
        this.clock = clock;
    }

    List<String> of(EventQuery query, Question question, AsOf asOf, boolean foundNothing) {
        List<String> hints = new ArrayList<>();
        if (query.knownAt() != null) {
            Instant knownAt = Moments.parse(query.knownAt(), clock);
            if (knownAt.isAfter(asOf.moment())) {
                hints.add("known_at is later than the newest recording; answered as of " + asOf.moment() + ".");
            }
        }
        if (Renewal.count() > 0) {
            hints.add(
                    "Reference data has changed; some older views still show what it was before, until they are renewed.");
        }
        if (question.text() != null) {
            question.text().said().stream().distinct().forEach(hints::add);
        }
        if (foundNothing) {
            nothing(query, question, hints);
        }
        return hints;
    }

    /** Of a list by relevance, on its first page. */
    List<String> ofRanked(Question question) {
        return question.order() == Question.Order.RELEVANCE && search.isLeftOut(question)
                ? List.of(String.format(
                        Locale.ROOT,
                        "Only the newest %,d that answer are ranked; ask for earlier ones with 'datetime'.",
                        Plan.MOST_RANKED))
                : List.of();
    }

    private void nothing(EventQuery query, Question question, List<String> hints) {
        if (!Event.areAny()) {
            hints.add(
                    "Nothing has been recorded yet; curators record events, and PARLEY_TIMELINE names a file that an empty"
                            + " record begins with.");
            return;
        }
        if (query.knownAt() != null && !Revision.areAny(question.asOf())) {
            hints.add("Nothing was recorded before " + question.asOf()
                    + "; for what had been published by then, ask 'reported'.");
            return;
        }
        List<String> near = question.text() == null ? List.of() : words.near(question.text());
        if (!near.isEmpty()) {
            hints.addAll(near);
            return;
        }
        if (question.window() != null) {
            int total = search.total(question.in(null));
            if (total > 0) {
                hints.add("No such event in that period; " + counted(total) + " in the whole timeline.");
                return;
            }
        }
        if (query.reported() != null) {
            hints.add("'reported' finds only events with a dated citation.");
        }
        @Nullable
        String more = query.actor().isEmpty()
                        || question.terms().size() + question.between().size() < 2
                ? null
                : "No event fulfils all of these; leave one filter out.";
        if (more != null) {
            hints.add(more);
        }
    }

    private static String counted(int total) {
        return total > Search.MOST_COUNTED ? "more than " + Search.MOST_COUNTED : String.valueOf(total);
    }
}
