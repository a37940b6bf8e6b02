package org.parley.timeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.record.Chosen;
import org.parley.time.Period;

/**
 * A question told as it was understood, so that it can be asked again: actors by their ids, moments that {@code now} and
 * {@code today} mean, defaults where nothing was said. How it was asked stands in the page's {@code self}.
 */
final class Understood {
    private static final String ACTOR = "actor:";

    private Understood() {}

    static ObjectNode of(EventQuery query, Question question, ObjectMapper json) {
        ObjectNode understood = json.valueToTree(query);
        understood.properties().forEach(parameter -> {
            if (parameter.getValue() instanceof ArrayNode given) {
                List<String> texts = new ArrayList<>();
                given.forEach(text -> texts.add(text.textValue()));
                parameter.setValue(json.valueToTree(Chosen.each(texts)));
            }
        });
        actors("actor", question.terms(), understood);
        actors("between", question.between(), understood);
        if (understood.has("actor") || understood.has("between")) {
            understood.put("actor_scope", query.actorScope() == null ? Terms.SCOPES.get(0) : query.actorScope());
        }
        period("datetime", query.datetime(), question.asked(), understood);
        period("recorded", query.recorded(), question.asked(), understood);
        period("reported", query.reported(), question.asked(), understood);
        if (query.knownAt() != null) {
            understood.put("known_at", question.now().toString());
        }
        if (question.overdue() != null) {
            understood.put("overdue", question.overdue());
        }
        understood.put("date_match", query.dateMatch() == null ? Questions.DATE_MATCHES.get(0) : query.dateMatch());
        understood.put("as_of", question.asOf().toString());
        return understood;
    }

    private static void actors(String parameter, List<Term> terms, ObjectNode understood) {
        List<String> ids = terms.stream().flatMap(Understood::actors).toList();
        if (!ids.isEmpty()) {
            ArrayNode told = understood.putArray(parameter);
            ids.forEach(told::add);
        }
    }

    private static Stream<String> actors(Term term) {
        return term.facets().stream()
                .filter(facet -> facet.startsWith(ACTOR))
                .map(facet -> (term.negated() ? "!" : "") + facet.substring(ACTOR.length()));
    }

    private static void period(String parameter, @Nullable String text, Instant asked, ObjectNode understood) {
        if (text != null) {
            understood.put(parameter, Period.resolved(text, asked));
        }
    }
}
