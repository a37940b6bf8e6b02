package org.parley.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The one row that every writer locks: its moment is the order of the record. */
@Entity
@Table(name = "recorder")
@NullUnmarked
class RecorderRow extends PanacheEntityBase {
    static final short ONLY = 1;

    @Id
    short id;

    @Column(name = "last_at")
    Instant lastAt;

    long epoch;

    @Column(name = "renewed_at")
    Instant renewedAt;
}
