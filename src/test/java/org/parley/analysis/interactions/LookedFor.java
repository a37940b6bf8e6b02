package org.parley.analysis.interactions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.interactions.ToldEvent.Part;
import org.parley.event.Role;

/** What lies between two, looked for through all events for each two: slow, and hard to get wrong. */
final class LookedFor {
    private static final Set<String> TALKS = Set.of("call", "meeting");
    private static final Map<String, Double> WORTH = Map.of("041", 1.0, "100", -5.0, "042", 1.9, "130", -4.4);

    private LookedFor() {}

    /** One event seen from two of those who took part. */
    private record Seen(ToldEvent event, List<Part> one, List<Part> other) {
        boolean any(Set<Role> ofOne, Set<Role> ofOther) {
            return one.stream().anyMatch(part -> ofOne.contains(part.role()))
                    && other.stream().anyMatch(part -> ofOther.contains(part.role()));
        }

        boolean contact() {
            Set<Role> taking = Set.of(
                    Role.INITIATOR,
                    Role.RECIPIENT,
                    Role.PARTICIPANT,
                    Role.HOST,
                    Role.VISITOR,
                    Role.MEDIATOR,
                    Role.SIGNATORY);
            boolean apart = Set.of("separate", "proximity").contains(event.format());
            boolean mediated =
                    Stream.concat(one.stream(), other.stream()).anyMatch(part -> part.role() == Role.MEDIATOR);
            return TALKS.contains(event.kind())
                    && event.status().equals("occurred")
                    && any(taking, taking)
                    && (mediated || !apart);
        }

        boolean begun() {
            Set<Role> drawnIn = Set.of(
                    Role.RECIPIENT,
                    Role.PARTICIPANT,
                    Role.HOST,
                    Role.VISITOR,
                    Role.MEDIATOR,
                    Role.ADDRESSEE,
                    Role.SIGNATORY,
                    Role.GUARANTOR);
            return any(Set.of(Role.INITIATOR), drawnIn)
                    || any(Set.of(Role.SPEAKER, Role.DEMANDER, Role.PROPOSER), Set.of(Role.ADDRESSEE, Role.RECIPIENT));
        }

        Seen turned() {
            return new Seen(event, /* one= */ other, /* other= */ one);
        }

        boolean between() {
            return contact() || begun() || turned().begun() || any(Set.of(Role.SIGNATORY), Set.of(Role.SIGNATORY));
        }
    }

    static @Nullable LocalDate least(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    static @Nullable LocalDate most(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private static String ends(List<ToldEvent.When> when) {
        boolean openBegin = when.stream().anyMatch(each -> each.first() == null);
        boolean openEnd = when.stream().anyMatch(each -> each.last() == null);
        return (openBegin ? null : least(when.stream().map(ToldEvent.When::first)))
                + " " + least(when.stream().map(each -> each.vague() ? each.last() : each.first()))
                + " " + (openEnd ? null : most(when.stream().map(ToldEvent.When::last)))
                + " " + most(when.stream().map(each -> each.vague() ? each.first() : each.last()));
    }

    /** What lies between each two, as text, by their names. */
    static Map<String, String> of(List<ToldEvent> events, Function<Part, String> who) {
        Set<String> all = new TreeSet<>();
        events.forEach(event -> event.parts().forEach(part -> all.add(who.apply(part))));
        Map<String, String> found = new TreeMap<>();
        for (String a : all) {
            for (String b : all) {
                List<Seen> seen = events.stream()
                        .map(event -> new Seen(event, parts(event, a, who), parts(event, b, who)))
                        .filter(each -> !each.one.isEmpty() && !each.other.isEmpty())
                        .toList();
                if (a.compareTo(b) < 0 && !seen.isEmpty()) {
                    found.put(a + " " + b, text(seen));
                }
            }
        }
        return found;
    }

    private static List<Part> parts(ToldEvent event, String name, Function<Part, String> who) {
        return event.parts().stream()
                .filter(part -> who.apply(part).equals(name) && part.role() != Role.MENTIONED)
                .toList();
    }

    private static String text(List<Seen> seen) {
        List<Double> values = seen.stream()
                .filter(Seen::between)
                .map(each -> WORTH.get(each.event.cameo()))
                .filter(Objects::nonNull)
                .toList();
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        List<String> ids = seen.stream().map(each -> each.event.id()).toList();
        List<String> examples = new ArrayList<>(ids.subList(0, 1));
        examples.addAll(ids.subList(Math.max(1, ids.size() - 2), ids.size()));
        return seen.size()
                + " " + seen.stream().filter(each -> each.event.when().vague()).count()
                + " " + seen.stream().filter(Seen::contact).count()
                + " " + seen.stream().filter(Seen::begun).count()
                + " " + seen.stream().map(Seen::turned).filter(Seen::begun).count()
                + " " + values.size()
                + " " + (values.isEmpty() ? null : rounded(sum / values.size()))
                + " " + ends(seen.stream().map(each -> each.event.when()).toList())
                + " "
                + ends(seen.stream()
                        .filter(Seen::contact)
                        .map(each -> each.event.when())
                        .toList())
                + " " + examples;
    }

    private static double rounded(double mean) {
        // Sums of tenths as doubles are a hair beside what they are.
        double hundredths = Math.round(Math.abs(mean) * 100 + 1e-9) / 100.0;
        return mean < 0 ? -hundredths : hundredths;
    }
}
