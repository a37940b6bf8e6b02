package org.parley.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.parley.record.Derived;

/** The actors that there are, with their offices and tenures. */
@ApplicationScoped
@Transactional
public class Actors {
    private final Derived<Directory> directory = new Derived<>(Actors::load);

    /** Five statements, once an epoch. */
    public Directory directory(long epoch) {
        return directory.at(epoch);
    }

    private static Directory load() {
        return Directory.of(
                Actor.<Actor>listAll().stream().map(Actor::kept).toList(),
                Office.<Office>listAll().stream().map(Office::kept).toList());
    }
}
