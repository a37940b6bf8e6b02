package org.parley.analysis.expectations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.analysis.Listed;
import org.parley.analysis.expectations.FateTest.Dated;
import org.parley.http.WithTokens;

/** Of a random timeline the answer is what one says who reads all of it, tries all days, and knows nothing of how it is done. */
@ApiTest
@TestProfile(WithTokens.class)
class MadeUpExpectationsTest {
    private static final int EVENTS = 60;
    private static final List<String> STATUSES =
            List.of("occurred", "occurred", "occurred", "expected", "cancelled", "missed");

    /**
     * @param due where it is not when the event is
     * @param planned for when its first revision had it as expected; null: it was entered as it is
     * @param links each a type and a number of an earlier event
     */
    private record Made(
            String id,
            String kind,
            String status,
            boolean confirmed,
            Dated when,
            @Nullable Dated due,
            @Nullable Dated planned,
            List<To> links) {
        boolean occurred() {
            return status.equals("occurred");
        }

        Dated falls() {
            return due != null ? due : cameTrue() ? requireNonNull(planned) : when;
        }

        /** What took the place of another plan is told by that. */
        boolean cameTrue() {
            return planned != null && superseded(this).noneMatch(plan -> isFormOf(plan, this));
        }

        boolean isPlan() {
            return due == null && !kind.equals("deadline");
        }

        boolean isByItself() {
            return kind.equals("deadline") || due != null || !occurred();
        }
    }

    private record To(String type, Made event) {}

    private final List<Made> all = new ArrayList<>();

    private void make(Random dice) {
        for (int i = 0; i < EVENTS; i++) {
            boolean act = dice.nextInt(3) == 0;
            String kind = act
                    ? List.of("implementation", "response", "violation").get(dice.nextInt(3))
                    : List.of("deadline", "deadline", "measure", "proposal", "call", "meeting")
                            .get(dice.nextInt(6));
            boolean isTheAct = List.of("measure", "proposal").contains(kind);
            @Nullable Dated due = isTheAct && dice.nextBoolean() ? FateTest.due(dice) : null;
            String status =
                    act ? dice.nextInt(5) > 0 ? "occurred" : "cancelled" : STATUSES.get(dice.nextInt(STATUSES.size()));
            List<To> links = new ArrayList<>();
            for (int j = dice.nextInt(3); j > 0 && !all.isEmpty(); j--) {
                Made other = all.get(dice.nextInt(all.size()));
                String type = act
                        ? List.of("fulfils", "fulfils", "responds_to", "breaches")
                                .get(dice.nextInt(4))
                        : "supersedes";
                if (links.stream().noneMatch(link -> link.event.equals(other))) {
                    links.add(new To(type, other));
                }
            }
            Dated when = act ? FateTest.act(dice) : FateTest.due(dice);
            boolean wasPlanned =
                    !act && due == null && !kind.equals("deadline") && status.equals("occurred") && dice.nextBoolean();
            @Nullable Dated planned = wasPlanned ? FateTest.due(dice) : null;
            all.add(new Made("dice-due-" + i, kind, status, dice.nextBoolean(), when, due, planned, links));
        }
    }

    private static void record(Made made) {
        String due = made.due == null
                ? ""
                : ", \"details\": {\"" + (made.kind.equals("measure") ? "due" : "answer_expected") + "\": \""
                        + made.due.edtf() + "\"}";
        String links = made.links.stream()
                .map(link -> "{\"type\": \"" + link.type + "\", \"event\": \"" + link.event.id + "\"}")
                .collect(Collectors.joining(","));
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "Dice are due, %s", "when": {"edtf": "%s"}, "status": "%s",
                         "verification": "%s", "tags": ["dicedue"], "links": [%s]%s}""".formatted(
                                made.id,
                                made.kind,
                                made.id,
                                (made.planned == null ? made.when : made.planned).edtf(),
                                made.planned == null ? made.status : "tentative",
                                made.confirmed ? "confirmed" : "disputed",
                                links,
                                due))
                .statusCode(201);
        if (made.planned != null) {
            patch("/v1/events/" + made.id, "\"1\"", """
                            {"when": {"edtf": "%s"}, "status": "%s"}""".formatted(made.when.edtf(), made.status))
                    .statusCode(200);
        }
    }

    /** Events that are linked so to this one. */
    private Stream<Made> from(Made made, String type) {
        return all.stream()
                .filter(other ->
                        other.links.stream().anyMatch(link -> link.type.equals(type) && link.event.equals(made)));
    }

    private boolean isExpectation(Made made) {
        return made.isByItself() || made.planned != null || superseded(made).anyMatch(plan -> isFormOf(plan, made));
    }

    private static Stream<Made> superseded(Made made) {
        return made.links.stream()
                .filter(link -> link.type.equals("supersedes"))
                .map(To::event);
    }

    /** Whether it was a plan of the same kind, or of another talk. */
    private static boolean isFormOf(Made plan, Made made) {
        List<String> talks = List.of("call", "meeting");
        return plan.isByItself()
                && plan.isPlan()
                && (plan.kind.equals(made.kind) || talks.contains(plan.kind) && talks.contains(made.kind));
    }

    /** All that it took the place of, step by step. */
    private static Set<Made> before(Made made) {
        Set<Made> before = superseded(made).collect(Collectors.toSet());
        superseded(made).forEach(earlier -> before.addAll(before(earlier)));
        return before;
    }

    /** How late it may have been after the form that took the place of no other plan; of several that which was due last. */
    private static List<Long> lateAfterItsFirstForm(Made made) {
        List<Made> forms =
                before(made).stream().filter(plan -> isFormOf(plan, made)).toList();
        return forms.stream()
                .filter(form -> superseded(form).noneMatch(forms::contains))
                .map(Made::falls)
                .max(Comparator.<Dated>comparingLong(due -> Collections.max(due.days()))
                        .thenComparingLong(due -> Collections.min(due.days())))
                .map(due -> FateTest.tried(due, List.of(FateTest.held(made.when))))
                .orElse(List.of(0L));
    }

    /** State, and whether it is certain. */
    private String state(Made made) {
        boolean moved = from(made, "supersedes").findAny().isPresent();
        List<Dated> met = Stream.concat(
                        from(made, "fulfils"),
                        made.kind.equals("proposal") && made.due != null ? from(made, "responds_to") : Stream.empty())
                .filter(Made::occurred)
                .map(Made::when)
                .toList();
        List<Long> late = met.isEmpty() ? List.of() : FateTest.tried(made.falls(), met);
        boolean mayBeLate = late.stream().anyMatch(days -> days > 0);
        boolean mayBeMet = late.stream().anyMatch(days -> days == 0);
        if (made.status.equals("cancelled")) {
            return moved ? "superseded" : "cancelled";
        }
        if (made.isPlan() && made.occurred()) {
            List<Long> after = made.cameTrue()
                    ? FateTest.tried(made.falls(), List.of(FateTest.held(made.when)))
                    : lateAfterItsFirstForm(made);
            boolean mayBeInTime = after.stream().anyMatch(days -> days == 0);
            return !mayBeInTime ? "late" : after.stream().anyMatch(days -> days > 0) ? "met?" : "met";
        }
        if (made.status.equals("missed")) {
            return mayBeLate ? mayBeMet ? "late?" : "late" : "missed";
        }
        if (!met.isEmpty()) {
            return !mayBeMet ? "late" : mayBeLate ? "met?" : "met";
        }
        if (moved) {
            return "superseded";
        }
        Predicate<Made> counts = other -> other.occurred() && other.confirmed;
        if (from(made, "breaches").anyMatch(counts)) {
            return "missed";
        }
        if (made.status.equals("expected")) {
            return made.falls().hasEnd() ? "overdue" : "open";
        }
        return made.due != null && !made.due.hasEnd() ? "open" : "unknown";
    }

    private static String told(JsonNode item) {
        return item.path("id").asText() + " " + item.path("state").asText()
                + (item.path("certain").asBoolean() ? "" : "?");
    }

    @Test
    void aRandomTimelineAgreesWithReadingAllOfIt() {
        make(new Random(2025));
        all.forEach(MadeUpExpectationsTest::record);
        List<Made> expected = all.stream()
                .filter(this::isExpectation)
                .sorted(Comparator.comparingLong(
                                (Made made) -> Collections.max(made.falls().days()))
                        .thenComparing(Made::id))
                .toList();

        JsonNode answer = Listed.answered("/v1/analysis/expectations?tag=dicedue&limit=1000");

        assertThat(Listed.each(answer.path("items")).map(MadeUpExpectationsTest::told))
                .containsExactlyElementsOf(expected.stream()
                        .map(made -> made.id + " " + state(made))
                        .toList());
        TreeMap<String, Long> states = expected.stream()
                .collect(Collectors.groupingBy(
                        made -> state(made).replace("?", ""), TreeMap::new, Collectors.counting()));
        states.forEach(
                (state, count) -> assertThat(answer.at("/summary/all/" + state).asLong())
                        .as(state)
                        .isEqualTo(count));
        assertThat(states).as("the dice make all there are").hasSize(DueState.values().length);
    }
}
