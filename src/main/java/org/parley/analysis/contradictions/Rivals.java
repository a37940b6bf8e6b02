package org.parley.analysis.contradictions;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.analysis.contradictions.ContradictionView.Event;
import org.parley.analysis.contradictions.ContradictionView.Value;

/** What one event is told differently about. */
final class Rivals {
    private Rivals() {}

    /**
     * Values of its details, and its date.
     *
     * @param event as readers see it
     */
    static List<ContradictionView> values(JsonNode event) {
        List<ContradictionView> found = new ArrayList<>();
        event.path("details").properties().forEach(fact -> rival(event, fact.getKey(), told(fact.getValue()), found));
        JsonNode when = event.path("when");
        Stream<Value> others = Links.each(when.path("alternatives"))
                .map(other -> new Value(
                        other.path("edtf").asText(),
                        other.path("by").textValue(),
                        other.path("source").textValue()));
        Value own = new Value(when.path("edtf").asText(), null, null);
        rival(event, "when", Stream.concat(Stream.of(own), others).toList(), found);
        return found;
    }

    private static List<Value> told(JsonNode fact) {
        return Links.each(fact)
                .filter(rival -> rival.has("value"))
                .map(Value::of)
                .toList();
    }

    private static void rival(JsonNode event, String fact, List<Value> values, List<ContradictionView> found) {
        Map<Object, String> different = new LinkedHashMap<>();
        values.forEach(value -> different.putIfAbsent(meant(value), value.value()));
        if (different.size() > 1) {
            found.add(new ContradictionView(
                    Basis.CANDIDATE,
                    Rule.RIVAL_VALUES,
                    different.size() + " values are told of '" + fact + "': " + String.join(", ", different.values())
                            + ".",
                    null,
                    null,
                    null,
                    fact,
                    List.of(Event.of(event)),
                    values,
                    null,
                    null));
        }
    }

    /**
     * However it is written: sixty minutes are an hour, two weeks are fourteen days, a year is twelve months. Months with hours are as they
     * are written.
     */
    private static Object meant(Value value) {
        try {
            return Duration.parse(value.value());
        } catch (DateTimeParseException e) {
            return longer(value.value());
        }
    }

    private static Object longer(String text) {
        try {
            Period period = Period.parse(text).normalized();
            return period.toTotalMonths() == 0 ? Duration.ofDays(period.get(ChronoUnit.DAYS)) : period;
        } catch (DateTimeParseException | ArithmeticException e) {
            // No length of time, or one of more years than can be counted.
            return text;
        }
    }

    /**
     * The topics of the accounts of it: one denies what another mentions.
     *
     * @param event as readers see it, with its accounts
     */
    static List<ContradictionView> accounts(JsonNode event) {
        List<ContradictionView> found = new ArrayList<>();
        for (JsonNode account : event.path("readouts")) {
            for (JsonNode topic : account.path("denies")) {
                Links.each(event.path("readouts"))
                        .filter(other -> !other.path("event").equals(account.path("event")))
                        .filter(other -> Links.each(other.path("topics")).anyMatch(topic::equals))
                        .forEach(other -> found.add(accounts(event, topic.asText(), account, other)));
            }
        }
        return found;
    }

    private static ContradictionView accounts(JsonNode event, String topic, JsonNode account, JsonNode other) {
        return new ContradictionView(
                Basis.CANDIDATE,
                Rule.RIVAL_ACCOUNTS,
                "The account by " + teller(account) + " says that '" + topic + "' was not raised; that by "
                        + teller(other) + " has it.",
                account.path("by").textValue(),
                null,
                topic,
                null,
                List.of(account(account), account(other), Event.of(event)),
                List.of(),
                null,
                null);
    }

    private static String teller(JsonNode account) {
        return account.path("by").asText("nobody who is named");
    }

    private static Event account(JsonNode account) {
        return new Event(
                account.path("event").asText(), null, account.path("published").textValue(), null);
    }
}
