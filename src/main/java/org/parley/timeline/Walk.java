package org.parley.timeline;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.http.JsonText;

/**
 * All events that answer a question, as the record stood when it was asked, in short pages: between two of them nothing is held, no
 * transaction and no connection, however slow whoever takes them is. For one taker at a time.
 */
public final class Walk implements Supplier<List<JsonText>> {
    /** Some hundred kilobytes. */
    private static final int SIZE = 200;

    private final Question question;
    private final RowPages<Found> pages;
    private final Function<List<Found>, List<JsonText>> views;

    Walk(Search search, Question question, Function<List<Found>, List<JsonText>> views) {
        this.question = question;
        this.pages = search.pages(question, SIZE);
        this.views = views;
    }

    /** Up to when. */
    public Instant asOf() {
        return question.asOf();
    }

    Question question() {
        return question;
    }

    /** The next events, as readers see them; none at the end. */
    @Override
    public List<JsonText> get() {
        return views.apply(rows());
    }

    List<Found> rows() {
        return pages.next();
    }
}
