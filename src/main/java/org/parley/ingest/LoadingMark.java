package org.parley.ingest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** That a first load has begun, and whether it was finished. */
@Entity
@Table(name = "loading")
@NullUnmarked
class LoadingMark extends PanacheEntityBase {
    static final short ONLY = 1;

    @Id
    short id;

    String source;

    boolean finished;
}
