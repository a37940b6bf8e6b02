package org.parley.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.event.LinkType;
import org.parley.http.Choice;
import org.parley.http.Mistake;
import org.parley.http.Words;
import org.parley.timeline.LinkTerm.TypedEnd;

/** Reads {@code link_type} and {@code linked_to}; with both, one link must fulfil both. */
final class LinkTerms {
    private static final List<TypedEnd> EITHER = List.of(new TypedEnd(null, false), new TypedEnd(null, true));

    private LinkTerms() {}

    /**
     * @param linked the ids of the events that are named, by their slugs
     */
    static List<LinkTerm> of(EventQuery query, Map<String, Long> linked, List<Mistake> mistakes) {
        Values types = Values.of("link_type", query.linkType(), mistakes);
        Values others = Values.of("linked_to", query.linkedTo(), mistakes);
        List<LinkTerm> terms = new ArrayList<>();
        if (!types.any().isEmpty() || !others.any().isEmpty()) {
            terms.add(new LinkTerm(
                    types.any().isEmpty() ? EITHER : ends(types.any(), mistakes), ids(others.any(), linked), false));
        }
        if (!types.none().isEmpty()) {
            terms.add(new LinkTerm(ends(types.none(), mistakes), List.of(), true));
        }
        if (!others.none().isEmpty()) {
            terms.add(new LinkTerm(EITHER, ids(others.none(), linked), true));
        }
        return terms;
    }

    /** What is not there is a mistake already. */
    private static List<Long> ids(Collection<String> slugs, Map<String, Long> linked) {
        return slugs.stream().map(linked::get).filter(Objects::nonNull).toList();
    }

    private static List<TypedEnd> ends(Iterable<String> words, List<Mistake> mistakes) {
        List<TypedEnd> ends = new ArrayList<>();
        for (String word : words) {
            end(word).ifPresentOrElse(ends::add, () -> mistakes.add(Choice.unknown("link_type", word, all())));
        }
        return ends;
    }

    private static Optional<TypedEnd> end(String word) {
        return Stream.of(LinkType.values())
                .filter(type -> type.word().equals(word) || type.inverse().equals(word))
                .map(type -> new TypedEnd(type.code(), type.inverse().equals(word)))
                .findFirst();
    }

    /** All words for links, from both ends. */
    static List<String> all() {
        return Stream.of(LinkType.values())
                .flatMap(type -> Stream.of(type.word(), type.inverse()))
                .toList();
    }

    /** The word for a type, seen from one of its ends. */
    static String word(short code, boolean inbound) {
        LinkType type = Words.of(LinkType.class, code);
        return inbound ? type.inverse() : type.word();
    }
}
