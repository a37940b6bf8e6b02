package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** What a POST with a key has written, so that the same key gives the same answer. */
@Entity
@Table(name = "idempotent_answer")
@IdClass(IdempotentAnswer.Key.class)
@NullUnmarked
class IdempotentAnswer extends PanacheEntityBase {
    /** Keys belong to the curator who sends them. */
    record Key(String curator, String idempotencyKey) implements Serializable {}

    @Id
    String curator;

    @Id
    @Column(name = "idempotency_key")
    String idempotencyKey;

    /** SHA-256 of the body, in hexadecimal. */
    String fingerprint;

    @Column(name = "event_id")
    long eventId;

    int revision;

    @Column(name = "answered_at")
    Instant answeredAt;
}
