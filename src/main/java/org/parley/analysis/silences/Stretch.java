package org.parley.analysis.silences;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.timeline.Contacts.Contact;

/**
 * Days in a row without contact.
 *
 * @param from the day after the last contact
 * @param to the day before the next, or the last that was asked about
 * @param after the contact that ended before
 * @param until the contact that ends it; null: none did until then
 * @param possible contacts of which the day is not known, which may lie in it
 * @param cut whether it was looked at up to a day in the past only, and may go on
 */
record Stretch(
        LocalDate from,
        LocalDate to,
        Contact after,
        @Nullable Contact until,
        List<Contact> possible,
        boolean cut) {
    boolean running() {
        return until == null && !cut;
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /**
     * All of them, in order of time.
     *
     * @param end up to when the one that no contact ends is counted
     * @param cut whether that is before today
     */
    static List<Stretch> of(List<Contact> contacts, Reading reading, LocalDate end, boolean cut) {
        Predicate<Contact> counts = reading == Reading.CAUTIOUS ? contact -> true : contact -> !contact.vague();
        List<Contact> known = contacts.stream()
                .filter(counts)
                .sorted(Comparator.comparing(Contact::first))
                .toList();
        // What counts lies in no silence.
        List<Contact> possible = contacts.stream().filter(Predicate.not(counts)).toList();
        List<Stretch> stretches = new ArrayList<>();
        @Nullable Contact last = null;
        for (Contact next : known) {
            if (last == null) {
                last = next;
            } else {
                add(last, next.first(), next, possible, false, stretches);
                last = next.last().isAfter(last.last()) ? next : last;
            }
        }
        if (last != null) {
            add(last, end.plusDays(1), null, possible, cut, stretches);
        }
        return stretches;
    }

    private static void add(
            Contact last,
            LocalDate end,
            @Nullable Contact until,
            List<Contact> possible,
            boolean cut,
            List<Stretch> stretches) {
        if (last.last().isBefore(end) && last.last().plusDays(1).isBefore(end)) {
            LocalDate from = last.last().plusDays(1);
            LocalDate to = end.minusDays(1);
            List<Contact> within = possible.stream()
                    .filter(contact ->
                            !contact.first().isAfter(to) && !contact.last().isBefore(from))
                    .toList();
            stretches.add(new Stretch(from, to, last, until, within, cut));
        }
    }
}
