package org.parley.analysis.sequences;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.sequences.Meets.Reach;
import org.parley.analysis.sequences.SequencePattern.Condition;
import org.parley.analysis.sequences.SequencePattern.Name;
import org.parley.analysis.sequences.SequencePattern.Step;
import org.parley.event.Bearing;
import org.parley.event.Coverage;
import org.parley.event.Facets;
import org.parley.event.Role;

/** What a step asks for, told from the rows of the index that an event has. */
record NaiveStep(Map<String, Bearing> borne, Reach reach) {
    private static final List<Role> BY = List.of(
            Role.INITIATOR,
            Role.VISITOR,
            Role.MEDIATOR,
            Role.SPEAKER,
            Role.DEMANDER,
            Role.PROPOSER,
            Role.SIGNATORY,
            Role.GUARANTOR);
    private static final List<Role> TO = List.of(Role.RECIPIENT, Role.ADDRESSEE, Role.HOST);
    private static final List<Role> ALL = List.of(Role.values());

    boolean isMet(Step step) {
        return (step.kinds().isEmpty()
                        || step.kinds().stream().anyMatch(kind -> borne.containsKey("kind:" + kind.word())))
                && step.but().stream().noneMatch(kind -> borne.containsKey("kind:" + kind.word()))
                && step.conditions().stream().allMatch(this::holds);
    }

    boolean holds(Condition condition) {
        return condition.denied() != isTrue(condition);
    }

    private boolean isTrue(Condition condition) {
        return switch (condition.relation()) {
            case BY -> actor(condition, BY);
            case TO -> actor(condition, TO);
            case WITH ->
                actor(
                        condition,
                        condition.as().isEmpty()
                                ? ALL.stream()
                                        .filter(role -> role != Role.MENTIONED)
                                        .toList()
                                : condition.as());
            case NAMING -> actor(condition, ALL);
            case BETWEEN -> between(condition.names(), 0);
            case ON -> topic(condition, Coverage.MENTIONED, Coverage.DENIED);
            case MENTIONING -> topic(condition, Coverage.MENTIONED);
            case OMITTING -> topic(condition, Coverage.OMITTED);
            case DENYING -> topic(condition, Coverage.DENIED);
            case IN -> plain("process", condition);
            case AT -> plain("place", condition);
            case TAGGED -> plain("tag", condition);
            case ROLE, SOURCE, PUBLISHER, STATUS, VERIFICATION ->
                plain(condition.relation().noun(), condition);
        };
    }

    private boolean plain(String sort, Condition condition) {
        return condition.names().stream().anyMatch(name -> borne.containsKey(sort + ":" + Facets.folded(name.text())));
    }

    private boolean actor(Condition condition, List<Role> roles) {
        Reach far = condition.denied() && reach != Reach.DIRECT ? Reach.POSSIBLE : reach;
        return condition.names().stream()
                .map(name -> borne.get("actor:" + name.text()))
                .anyMatch(bearing -> bearing != null
                        && roles.stream().anyMatch(role -> (flags(bearing, far) & Facets.bit(role)) != 0));
    }

    private static int flags(Bearing bearing, Reach far) {
        return switch (far) {
            case DIRECT -> bearing.directFlags();
            case CERTAIN -> bearing.certainFlags();
            case POSSIBLE -> bearing.flags();
        };
    }

    private long members(Name name) {
        @Nullable Bearing bearing = borne.get("actor:" + name.text());
        return bearing == null
                ? 0
                : switch (reach) {
                    case DIRECT -> bearing.directMembers();
                    case CERTAIN -> bearing.certainMembers();
                    case POSSIBLE -> bearing.members();
                };
    }

    /**
     * @param taken bits of participants by whom others are met
     */
    private boolean between(List<Name> names, long taken) {
        if (names.isEmpty()) {
            return true;
        }
        for (long left = members(names.get(0)) & ~taken; left != 0; left &= left - 1) {
            if (between(names.subList(1, names.size()), taken | Long.lowestOneBit(left))) {
                return true;
            }
        }
        return false;
    }

    private boolean topic(Condition condition, Coverage... ways) {
        return condition.names().isEmpty()
                ? Stream.of(ways).anyMatch(way -> borne.containsKey("coverage:" + way.word()))
                : condition.names().stream()
                        .map(name -> borne.get("topic:" + name.text()))
                        .anyMatch(bearing -> bearing != null
                                && Stream.of(ways).anyMatch(way -> (bearing.flags() & Facets.bit(way)) != 0));
    }
}
