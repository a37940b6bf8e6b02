package org.parley.analysis.sequences;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.sequences.Followings.Following;
import org.parley.analysis.sequences.Occurrences.Told;
import org.parley.event.EventKind;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Choice;
import org.parley.http.Limit;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;

/** Tells which kinds follow which more often than chance would have it. */
@ApplicationScoped
class FrequentSequences {
    private static final String WITHIN = "7d";
    private static final List<String> BY = List.of("kind");
    private static final EventKind[] KINDS = EventKind.values();
    private static final double HUNDRED = 100;
    private static final double TEN_THOUSAND = 10_000;

    private static final Comparator<Following> LEAST_LIKELY_FIRST = Comparator.comparingDouble(Following::p)
            .thenComparing(Comparator.comparingDouble(Following::lift).reversed())
            .thenComparing(Following::first)
            .thenComparing(Following::then);

    private final Tallies tallies;
    private final Occurrences occurrences;
    private final Addresses addresses;

    FrequentSequences(Tallies tallies, Occurrences occurrences, Addresses addresses) {
        this.tallies = tallies;
        this.occurrences = occurrences;
        this.addresses = addresses;
    }

    FrequentView of(EventQuery query, FrequentShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int limit = Limit.COUNT.of(shape.limit(), mistakes, hints);
        hints.replaceAll(hint -> hint + ".");
        String by = Choice.of("by", shape.by(), BY, mistakes);
        Within within = within(shape.within(), mistakes);
        Inquiry inquiry = tallies.inquiry(query.orElse("status", Sequences.PASSED), mistakes);
        Mistake.tell(mistakes);

        Followings followings = new Followings(KINDS.length);
        FirstPairs pairs = new FirstPairs(within.days());
        int vague = 0;
        for (Iterator<Occurrence> events =
                        occurrences.of(inquiry, Occurrences.Meeting.NONE).iterator();
                events.hasNext(); ) {
            Occurrence event = events.next();
            if (!event.onset().isKnown()) {
                vague++;
                continue;
            }
            if (followings.size() == Followings.MOST) {
                throw Problem.parameter(
                        "datetime",
                        "More than " + Followings.MOST
                                + " events are too many to deal out again and again; ask of a shorter period.");
            }
            followings.add(event.onset().first(), event.kind().ordinal());
            pairs.add(event, event.kind().ordinal());
        }
        List<Following> all = followings.within(within.days(), tallies::mustGoOn);
        List<Following> frequent = all.stream()
                .filter(following -> following.followed() > following.expected())
                .sorted(LEAST_LIKELY_FIRST)
                .toList();
        List<Following> shown = frequent.stream().limit(limit).toList();
        Map<Long, Told> told = occurrences.told(shown.stream()
                .flatMap(following -> pairs.of(following.first(), following.then()).stream())
                .flatMap(pair -> Stream.of(pair.first(), pair.then()))
                .toList());
        hints.addAll(tallies.hints(inquiry, followings.size() == 0 && vague == 0));
        ObjectNode understood = tallies.understood(inquiry, inquiry.moment());
        understood.putArray("by").add(by);
        return new FrequentView(
                shown.stream()
                        .map(following -> view(following, pairs, told, within))
                        .toList(),
                frequent.size() > limit ? frequent.size() - limit : null,
                all.size(),
                followings.size(),
                vague,
                followings.deals(),
                FrequentView.EXPLANATION,
                hints,
                understood.put("within", within.text()).put("limit", limit));
    }

    private static Within within(@Nullable String text, List<Mistake> mistakes) {
        Optional<Within> within = Within.of(text == null ? WITHIN : text);
        if (within.isEmpty() || within.get().unit() != Within.Unit.DAYS) {
            mistakes.add(
                    Mistake.parameter("within", "'" + text + "' is no number of days; write 7d, 2w or P7D.", WITHIN));
            return Within.EVER;
        }
        return within.get();
    }

    private FrequentView.Pair view(Following following, FirstPairs pairs, Map<Long, Told> told, Within within) {
        String kind = KINDS[following.first()].word();
        String then = KINDS[following.then()].word();
        return new FrequentView.Pair(
                kind,
                then,
                following.events(),
                following.followed(),
                Math.round(HUNDRED * following.expected()) / HUNDRED,
                following.expected() == 0 ? null : Math.round(HUNDRED * following.lift()) / HUNDRED,
                Math.round(TEN_THOUSAND * following.p()) / TEN_THOUSAND,
                pairs.of(following.first(), following.then()).stream()
                        .map(pair -> FrequentView.Example.of(pair, told))
                        .toList(),
                sequences(kind, then, within));
    }

    /** The same events, asked for the pattern that is told of. */
    private String sequences(String kind, String then, Within within) {
        Address here = addresses.here().at(addresses.of("/v1/analysis/sequences"));
        return here.without("within")
                .without("by")
                .without("limit")
                .with("pattern", kind + ", then " + then + " within " + within.text())
                .toString();
    }
}
