package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.NullUnmarked;
import org.parley.time.CalendarUnit;

/** How many events of one kind stand that begin in one week and one month. */
@Entity
@Table(name = "event_count")
@IdClass(EventCount.Key.class)
@NullUnmarked
class EventCount extends PanacheEntityBase {
    /** Number of the week and month of an event whose begin is open. */
    static final int OPEN = -1;

    /** In which week and month an event begins, and its kind. */
    record Key(int beginWeek, int beginMonth, short kind) implements Comparable<Key>, Serializable {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::beginWeek)
                .thenComparing(Key::beginMonth)
                .thenComparing(Key::kind);

        /** Of one that says something: no retraction. */
        static Key of(Revision revision) {
            boolean open = revision.firstDay.equals(Grouping.OPEN_BEGIN);
            return new Key(
                    open ? OPEN : CalendarUnit.WEEK.number(revision.firstDay),
                    open ? OPEN : CalendarUnit.MONTH.number(revision.firstDay),
                    revision.kind);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    @Id
    @Column(name = "begin_week")
    int beginWeek;

    @Id
    @Column(name = "begin_month")
    int beginMonth;

    @Id
    short kind;

    int events;

    /** Those of them that are not of a single day. */
    int vague;

    static EventCount none(Key key) {
        EventCount count = new EventCount();
        count.beginWeek = key.beginWeek;
        count.beginMonth = key.beginMonth;
        count.kind = key.kind;
        return count;
    }

    /** Adds it to what is counted already. Within a writer's turn only. */
    void add() {
        int counted = update(
                "events = events + ?1, vague = vague + ?2 where beginWeek = ?3 and beginMonth = ?4 and kind = ?5",
                events,
                vague,
                beginWeek,
                beginMonth,
                kind);
        if (counted == 0) {
            persist();
        }
    }
}
