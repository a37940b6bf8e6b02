package org.parley.analysis.expectations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.event.Expectation;
import org.parley.event.Expectation.As;
import org.parley.timeline.Foreseen;
import org.parley.timeline.Foreseen.Awaited;

/**
 * Earlier and later forms of some expectations.
 *
 * @param events all of them as readers see them, by id
 */
record Forms(Moves moves, Map<String, JsonNode> events, ObjectMapper json) {

    /**
     * When what took place was first to: of the earlier forms that took the place of no other, and of several that which fell due last.
     * Nothing where it had none that was a plan of its sort.
     */
    Optional<Due> first(JsonNode held) {
        Map<String, Awaited> plans = new HashMap<>();
        for (String id : moves.before(held.path("id").asText()).ids()) {
            JsonNode form = events.get(id);
            if (form != null && Foreseen.isOfOneSort(held, form)) {
                Expectation.of(form, json)
                        .filter(expectation -> expectation.as() == As.PLAN)
                        .ifPresent(expectation -> plans.put(id, new Awaited(form, expectation)));
            }
        }
        return plans.entrySet().stream()
                .filter(plan ->
                        Collections.disjoint(moves.earlier().getOrDefault(plan.getKey(), Set.of()), plans.keySet()))
                .map(plan -> Reckoning.due(plan.getValue()))
                .max(Comparator.comparing(Due::endsBy).thenComparing(Due::endsFrom));
    }

    List<ExpectationView.Form> told(Moves.Chain chain) {
        List<ExpectationView.Form> told = new ArrayList<>();
        for (String id : chain.ids()) {
            JsonNode event = events.get(id);
            if (event != null) {
                String due = Expectation.of(event, json)
                        .flatMap(expectation -> Optional.ofNullable(expectation.due()))
                        .orElse(event.path("when").path("edtf").asText());
                told.add(new ExpectationView.Form(
                        id, event.path("title").asText(), event.path("status").asText(), due));
            }
        }
        return told;
    }
}
