package org.parley.actor;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorDraft.TenureDraft;
import org.parley.time.Edtf;
import org.parley.time.Span;

/**
 * The days of a tenure, as far as they are known; null where open.
 *
 * @param organisation the actor for which the holder acts
 * @param possible first day on which it may have been held
 * @param certain first day on which it was surely held
 * @param surely last day on which it was surely held
 * @param perhaps last day on which it may have been held
 */
record Term(
        String office,
        String organisation,
        @Nullable LocalDate possible,
        @Nullable LocalDate certain,
        @Nullable LocalDate surely,
        @Nullable LocalDate perhaps,
        boolean ended) {

    static Term of(TenureDraft tenure, String organisation) {
        Span from = Edtf.parse(tenure.from()).span(ZoneOffset.UTC);
        Span until = tenure.until() == null ? null : Edtf.parse(tenure.until()).span(ZoneOffset.UTC);
        return new Term(
                tenure.office(),
                organisation,
                from.earliest(),
                from.latest(),
                until == null ? null : until.earliest(),
                until == null ? null : until.latest(),
                until != null);
    }

    /** Whether it was held on at least one of the days, as far as is known. */
    boolean touches(Span days) {
        boolean begun = possible == null || days.latest() == null || !possible.isAfter(days.latest());
        boolean over = perhaps != null && days.earliest() != null && perhaps.isBefore(days.earliest());
        return begun && !over;
    }

    /** Whether on each of the days at least one of these was surely held: whoever changes office within a month stays in service. */
    static boolean cover(List<Term> terms, Span days) {
        LocalDate open = days.earliest();
        if (open == null) {
            return false;
        }
        List<Term> sure = terms.stream()
                .filter(term -> term.certain != null)
                .sorted(Comparator.comparing(term -> term.certain == null ? LocalDate.MAX : term.certain))
                .toList();
        for (Term term : sure) {
            if (term.certain == null || term.certain.isAfter(open)) {
                return false;
            }
            if (!term.ended) {
                return true;
            }
            if (term.surely != null && !term.surely.isBefore(open)) {
                open = term.surely.plusDays(1);
            }
            if (days.latest() != null && open.isAfter(days.latest())) {
                return true;
            }
        }
        return false;
    }
}
