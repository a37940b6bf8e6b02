package org.parley.timeline;

import java.time.Instant;

/** Which of an event's revisions a question is put to, as SQL in which {@code p} is that revision. */
enum Asked {
    /** The one that stood at the moment. */
    STANDING("p.recorded_at") {
        @Override
        String stood(String alias, Instant asOf, Sql sql) {
            String moment = sql.bind(asOf);
            return alias + ".recorded_at <= " + moment + " and " + alias + ".closed_at > " + moment;
        }
    },
    /** The last one before the event was taken back, together with what stood beside it. */
    TAKEN_BACK("p.closed_at") {
        @Override
        String stood(String alias, Instant asOf, Sql sql) {
            return alias + ".recorded_at < p.closed_at and " + alias + ".closed_at >= p.closed_at";
        }
    };

    /** When what is told about the event was recorded. */
    final String recorded;

    Asked(String recorded) {
        this.recorded = recorded;
    }

    /**
     * What a row that stood then fulfils.
     *
     * @param alias of a table with {@code recorded_at} and {@code closed_at}
     * @param asOf the moment at which the record is read
     */
    abstract String stood(String alias, Instant asOf, Sql sql);
}
