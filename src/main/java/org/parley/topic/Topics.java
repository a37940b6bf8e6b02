package org.parley.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.parley.record.Derived;

/** The topics that there are. */
@ApplicationScoped
@Transactional
public class Topics {
    private final Derived<Tree> tree = new Derived<>(Topics::load);

    /** One statement, once an epoch. */
    public Tree tree(long epoch) {
        return tree.at(epoch);
    }

    private static Tree load() {
        return Tree.of(Topic.<Topic>listAll().stream().map(Topic::kept).toList());
    }
}
