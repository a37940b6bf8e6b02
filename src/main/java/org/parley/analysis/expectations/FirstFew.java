package org.parley.analysis.expectations;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many that come in no order; the others are forgotten as they come. */
final class FirstFew<T> {
    private final Comparator<T> order;
    private final int most;
    private final PriorityQueue<T> kept;

    FirstFew(Comparator<T> order, int most) {
        this.order = order;
        this.most = most;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void add(T one) {
        kept.add(one);
        if (kept.size() > most) {
            kept.poll();
        }
    }

    /** In order. */
    List<T> all() {
        return kept.stream().sorted(order).toList();
    }
}
