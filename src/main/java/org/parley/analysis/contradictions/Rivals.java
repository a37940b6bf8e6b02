package org.parley.analysis.contradictions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.analysis.contradictions.ContradictionView.Event;
import org.parley.analysis.contradictions.ContradictionView.Value;

/** What one event is told differently about: values of its details, its date, and the topics of the accounts of it. */
final class Rivals {
    private Rivals() {}

    /**
     * @param event as readers see it, with its accounts
     */
    static List<ContradictionView> of(JsonNode event) {
        List<ContradictionView> found = new ArrayList<>();
        event.path("details").properties().forEach(fact -> {
            List<Value> values = values(fact.getValue());
            if (values.stream().map(Value::value).distinct().count() > 1) {
                found.add(values(event, fact.getKey(), values));
            }
        });
        JsonNode when = event.path("when");
        if (!when.path("alternatives").isEmpty()) {
            List<Value> dates = Stream.concat(
                            Stream.of(new Value(when.path("edtf").asText(), null, null)),
                            each(when.path("alternatives"))
                                    .map(other -> new Value(
                                            other.path("edtf").asText(),
                                            null,
                                            other.path("source").textValue())))
                    .toList();
            found.add(values(event, "when", dates));
        }
        accounts(event, found);
        return found;
    }

    private static List<Value> values(JsonNode fact) {
        return each(fact).filter(rival -> rival.has("value")).map(Value::of).toList();
    }

    private static ContradictionView values(JsonNode event, String fact, List<Value> values) {
        long different = values.stream().map(Value::value).distinct().count();
        return new ContradictionView(
                Basis.CANDIDATE,
                Rule.RIVAL_VALUES,
                different + " values are told of '" + fact + "': "
                        + String.join(", ", values.stream().map(Value::value).toList()) + ".",
                null,
                null,
                null,
                fact,
                List.of(Event.of(event)),
                values,
                null,
                null);
    }

    /** One denies what another mentions. */
    private static void accounts(JsonNode event, List<ContradictionView> found) {
        for (JsonNode account : event.path("readouts")) {
            for (String topic :
                    each(account.path("denies")).map(JsonNode::asText).toList()) {
                each(event.path("readouts"))
                        .filter(other -> each(other.path("topics"))
                                .anyMatch(mentioned -> mentioned.asText().equals(topic)))
                        .forEach(other -> found.add(new ContradictionView(
                                Basis.CANDIDATE,
                                Rule.RIVAL_ACCOUNTS,
                                "The account by " + account.path("by").asText() + " says that '" + topic
                                        + "' was not raised; that by "
                                        + other.path("by").asText() + " has it.",
                                account.path("by").textValue(),
                                null,
                                topic,
                                null,
                                Stream.of(account, other)
                                        .map(each -> new Event(
                                                each.path("event").asText(),
                                                null,
                                                each.path("published").textValue(),
                                                null))
                                        .toList(),
                                List.of(),
                                null,
                                null)));
            }
        }
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
