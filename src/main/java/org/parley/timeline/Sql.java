package org.parley.timeline;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A statement being written: values go in by name only, never into the text. */
final class Sql {
    final Map<String, Object> values = new HashMap<>();

    /** The placeholder of this value. */
    String bind(Object value) {
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
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows;
    }
}
