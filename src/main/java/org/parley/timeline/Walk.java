package org.parley.timeline;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.http.JsonText;

/**
 * All events that answer a question, as the record stood when it was asked, in short pages: between two takings nothing is held, no
 * transaction and no connection, however slow whoever takes them is. For one taker at a time.
 */
public final class Walk {
    /** Events a page; of those with all that they cite and are linked to fewer. */
    private static final int PLAIN = 200;

    private static final int WITH_MORE = 50;
    /** Pages; whoever is slow holds what was made of so many: less than a megabyte, in each format. */
    private static final int AT_ONCE = 4;

    private final Question question;
    private final RowPages<Found> pages;
    private final Function<List<Found>, List<JsonText>> views;

    /**
     * @param more whether the views have more than is finished
     */
    Walk(Search search, Question question, boolean more, Function<List<Found>, List<JsonText>> views) {
        this.question = question;
        this.pages = search.pages(question, more ? WITH_MORE : PLAIN);
        this.views = views;
    }

    /** Up to when. */
    public Instant asOf() {
        return question.asOf();
    }

    Question question() {
        return question;
    }

    /** The next events, as readers see them, some at a time, while the next are read; none at the end. */
    public void next(Consumer<List<JsonText>> taker) {
        pages.next(AT_ONCE, rows -> taker.accept(views.apply(rows)));
    }

    List<Found> rows() {
        return pages.next();
    }
}
