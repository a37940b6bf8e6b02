package org.parley.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.event.LinkType;

/**
 * A link that the event must have (or, negated, must not have), seen from it.
 *
 * @param ends any of these
 * @param others ids of the other event, any of these; empty: any event
 */
record LinkTerm(List<TypedEnd> ends, List<Long> others, boolean negated) {
    /**
     * A type of link, seen from one end.
     *
     * @param type its code; null: any
     * @param inbound whether the other event bears it
     */
    record TypedEnd(@Nullable Short type, boolean inbound) {}

    /** Of events that bear a link of this type. */
    static LinkTerm from(LinkType type) {
        return new LinkTerm(List.of(new TypedEnd(type.code(), false)), List.of(), false);
    }

    /** Of events to which others bear a link of this type. */
    static LinkTerm to(LinkType type) {
        return new LinkTerm(List.of(new TypedEnd(type.code(), true)), List.of(), false);
    }
}
