package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** Views and index rows that are old because reference data changed: those under a facet, beyond a revision. */
@Entity
@Table(name = "renewal")
@NullUnmarked
class Renewal extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "renewal")
    @SequenceGenerator(name = "renewal", sequenceName = "renewal_seq", allocationSize = 1)
    long id;

    String facet;

    @Column(name = "after_revision")
    long afterRevision;
}
