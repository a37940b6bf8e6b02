package org.parley.timeline;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement being written: values go in by name only, never into the text; but days, which are digits. */
final class Sql {
    final Map<String, Object> values = new HashMap<>();

    /** The placeholder of this value. */
    String bind(Object value) {
        if (value instanceof LocalDate day) {
            // Bound, it would be a java.sql.Date, which before 1582 is another day.
            return "date '" + day + "'";
        }
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    List<Object[]> entities(EntityManager database, String hql) {
        TypedQuery<Object[]> query = database.createQuery(hql, Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    List<Tuple> rows(EntityManager database, String text) {
        Query query = database.createNativeQuery(text, Tuple.class);
        values.forEach(query::setParameter);
        Optional<Allowance> limited = Allowance.begun();
        List<?> found = limited.isPresent() ? limited.get().rows(query) : query.getResultList();
        @SuppressWarnings("unchecked")
        List<Tuple> rows = (List<Tuple>) found;
        return rows;
    }
}
