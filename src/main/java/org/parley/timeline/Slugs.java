package org.parley.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.event.EventDraft;
import org.parley.event.Times;
import org.parley.http.Folded;

/** Readable ids for events that bring none: their first day and the beginning of their title. */
final class Slugs {
    private static final int LONGEST = 80;

    private static final int AT_ONCE = 100;

    private Slugs() {}

    static String of(EventDraft draft) {
        LocalDate day = Times.of(draft.when()).firstDay();
        String title = Folded.of(draft.title()).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-");
        String slug = (day + "-" + title).replaceAll("-+", "-");
        String cut = slug.length() <= LONGEST ? slug : slug.substring(0, slug.lastIndexOf('-', LONGEST));
        return cut.replaceAll("^-|-$", "");
    }

    /** The first of {@code a-call}, {@code a-call-2} … that no event has; a statement for each hundred that are taken. */
    static String free(String slug) {
        List<String> candidates = new ArrayList<>(List.of(slug));
        for (int next = 2; ; next += AT_ONCE) {
            IntStream.range(next, next + AT_ONCE).forEach(i -> candidates.add(slug + "-" + i));
            Event.named(candidates).forEach(event -> candidates.remove(event.slug));
            if (!candidates.isEmpty()) {
                return candidates.get(0);
            }
        }
    }
}
