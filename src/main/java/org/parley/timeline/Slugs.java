package org.parley.timeline;

import java.time.LocalDate;
import org.parley.event.EventDraft;
import org.parley.event.Times;
import org.parley.http.Folded;

/** Readable ids for events that bring none: their first day and the beginning of their title. */
final class Slugs {
    private static final int LONGEST = 80;

    private Slugs() {}

    static String of(EventDraft draft) {
        LocalDate day = Times.of(draft.when()).firstDay();
        String title = Folded.of(draft.title()).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-");
        String slug = (day + "-" + title).replaceAll("-+", "-");
        String cut = slug.length() <= LONGEST ? slug : slug.substring(0, slug.lastIndexOf('-', LONGEST));
        return cut.replaceAll("^-|-$", "");
    }

    /** The first of {@code a-call}, {@code a-call-2} … that no event has. */
    static String free(String slug) {
        String candidate = slug;
        for (int i = 2; Event.named(candidate).isPresent(); i++) {
            candidate = slug + "-" + i;
        }
        return candidate;
    }
}
