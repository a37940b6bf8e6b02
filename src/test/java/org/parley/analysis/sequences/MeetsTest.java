package org.parley.analysis.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.analysis.sequences.Meets.Reach;
import org.parley.analysis.sequences.SequencePattern.Condition;
import org.parley.analysis.sequences.SequencePattern.Relation;
import org.parley.analysis.sequences.SequencePattern.Step;
import org.parley.event.Bearing;
import org.parley.event.EventDraft;
import org.parley.event.Facets;
import org.parley.event.Times;
import org.parley.timeline.Outline;

/** Whatever an event and a step are like, it meets the step where its rows of the index, which the list reads, say so. */
class MeetsTest {
    private static final int ROUNDS = 20_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode seen(EventDraft draft) {
        ObjectNode event = JSON.createObjectNode()
                .put("kind", draft.kind().word())
                .put("verification", draft.verification().word())
                .put("place", draft.place());
        Times times = Times.of(draft.when());
        event.putObject("when")
                .put("earliest", times.firstDay().toString())
                .put("latest", times.lastDay().toString());
        event.set("topics", JSON.valueToTree(draft.topics()));
        event.set("omits", JSON.valueToTree(draft.omits()));
        event.set("denies", JSON.valueToTree(draft.denies()));
        event.set("process", JSON.valueToTree(draft.process()));
        event.set("tags", JSON.valueToTree(draft.tags()));
        draft.participants()
                .forEach(one -> event.withArray("participants")
                        .addObject()
                        .put("actor", one.actor())
                        .put("role", one.role().word())
                        .put("on_behalf_of", one.onBehalfOf()));
        return event;
    }

    private static Outline outline(EventDraft draft, Set<String> facets) {
        return new Outline(
                1, Instant.EPOCH, 1, LocalDate.EPOCH.toEpochDay(), draft.kind(), draft.status(), facets, null);
    }

    private static Set<String> among(Set<String> asked, Map<String, Bearing> borne) {
        return asked.stream()
                .filter(name -> Optional.ofNullable(borne.get(name))
                        .filter(bearing -> bearing.flags() != 0)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Test
    void stepsAreMetByWhatTheListFinds() {
        Random dice = new Random(13);
        RandomEvents events = new RandomEvents(dice);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            EventDraft draft = events.draft();
            String text = events.step();
            SequencePattern pattern = PatternParser.parse(text);
            Step step = pattern.parts().get(0).step();
            Reach reach = Reach.values()[dice.nextInt(3)];
            Map<String, Bearing> borne = Facets.of(draft, events.references);
            Meets meets = new Meets(pattern, events.references.actors(), events.references.topics(), reach, JSON);
            boolean expected = new NaiveStep(borne, reach).isMet(step);
            int bits = meets.of(outline(draft, among(meets.facets(), borne)), seen(draft));
            assertThat(bits == 1).as(reach + " " + text + " " + draft).isEqualTo(expected);
            for (Condition condition : step.conditions()) {
                boolean alone = new NaiveStep(borne, reach).holds(condition);
                seen.add(condition.relation() + " " + condition.denied() + " " + alone);
            }
        }
        // Each condition, denied or not, has been met and not met; of `between` there is no opposite.
        assertThat(seen).hasSize(4 * Relation.values().length - 2);
    }
}
