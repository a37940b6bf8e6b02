package org.parley.analysis.sequences;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorDraft;
import org.parley.actor.ActorDraft.TenureDraft;
import org.parley.actor.ActorKind;
import org.parley.actor.Directory;
import org.parley.actor.OfficeDraft;
import org.parley.analysis.sequences.SequencePattern.Relation;
import org.parley.event.EventDraft;
import org.parley.event.EventKind;
import org.parley.event.References;
import org.parley.event.Role;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.Words;
import org.parley.record.Versioned;
import org.parley.source.SourceDraft;
import org.parley.source.SourceKind;
import org.parley.source.SourceView;
import org.parley.topic.TopicDraft;
import org.parley.topic.Tree;

/** Events and steps by chance, of a small world in which few know on which days they held their offices. */
final class RandomEvents {
    private static final List<String> ACTORS = List.of("north", "south", "court", "herald", "envoy");
    private static final List<String> TOPICS = List.of("toll", "bridge-toll", "peace");
    private static final List<String> WORDS = List.of("a", "b", "c");
    private static final List<String> PLACES = List.of("Strelsau", "Castle, Zenda", "zenda");
    private static final List<String> DAYS =
            List.of("1885-02-01", "1886", "1886-07-01/1886-09-01", "1887-03", "1887-03-20", "1888-01-01");

    final References references = new References(
            Directory.of(
                    List.of(
                            actor("north", ActorKind.STATE, null),
                            actor("south", ActorKind.STATE, null),
                            actor("court", ActorKind.ORGANISATION, "north"),
                            actor("herald", ActorKind.PERSON, null, tenure("court-herald", "1886", "1887-03")),
                            actor("envoy", ActorKind.PERSON, "south", tenure("south-envoy", "../1886-08-01", null))),
                    List.of(
                            Versioned.first(new OfficeDraft("court-herald", "Herald", "court")),
                            Versioned.first(new OfficeDraft("south-envoy", "Envoy", "south")))),
            Tree.of(List.of(topic("toll", null), topic("bridge-toll", "toll"), topic("peace", null))),
            Map.of(),
            Map.of(),
            Map.of("a", source("a", "A"), "b", source("b", "A"), "c", source("c", "B")));

    private final Random dice;

    RandomEvents(Random dice) {
        this.dice = dice;
    }

    private static Versioned<ActorDraft> actor(
            String id, ActorKind kind, @Nullable String partOf, TenureDraft... tenures) {
        return Versioned.first(
                new ActorDraft(id, kind, id, List.of(), List.of(), List.of(), partOf, null, List.of(tenures)));
    }

    private static TenureDraft tenure(String office, String from, @Nullable String until) {
        return new TenureDraft(office, from, until, List.of(), null);
    }

    private static Versioned<TopicDraft> topic(String id, @Nullable String broader) {
        return Versioned.first(new TopicDraft(id, id, null, broader));
    }

    private static SourceView source(String id, String publisher) {
        return SourceView.of(Versioned.first(
                new SourceDraft(id, publisher, id, null, null, null, null, SourceKind.OTHER, null, null)));
    }

    private <T> T one(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }

    private <T> List<T> upTo(int most, Supplier<T> one) {
        return Stream.generate(one).limit(dice.nextInt(most + 1)).distinct().toList();
    }

    private EventDraft.Participant participant() {
        return new EventDraft.Participant(
                one(ACTORS), one(List.of(Role.values())), null, dice.nextInt(4) == 0 ? one(ACTORS) : null, null, null);
    }

    EventDraft draft() {
        return new EventDraft(
                null,
                one(List.of(EventKind.values())),
                "An event",
                null,
                new EventDraft.When(one(DAYS), null, null, null, List.of()),
                dice.nextInt(3) == 0 ? null : one(PLACES),
                one(List.of(Status.values())),
                one(List.of(Verification.values())),
                upTo(4, this::participant),
                upTo(2, () -> one(TOPICS)),
                upTo(1, () -> one(TOPICS)),
                upTo(1, () -> one(TOPICS)),
                upTo(2, () -> one(WORDS)),
                null,
                upTo(2, () -> one(WORDS)),
                upTo(2, () -> new EventDraft.Citation(one(WORDS), null, null, null)),
                List.of(),
                List.of());
    }

    /** With up to three conditions. */
    String step() {
        String kinds = or(Words.all(EventKind.class));
        String which = one(List.of("any", "any", "any but " + kinds, kinds));
        return which
                + upTo(3, () -> " " + condition(one(List.of(Relation.values())))).stream()
                        .collect(Collectors.joining());
    }

    private String condition(Relation relation) {
        if (relation == Relation.BETWEEN) {
            return "between " + one(ACTORS) + " and " + one(ACTORS);
        }
        String named = relation.noun().equals("topic") && dice.nextInt(4) == 0 ? "any" : or(names(relation));
        String as = relation == Relation.WITH && dice.nextBoolean() ? " as " + or(Words.all(Role.class)) : "";
        return (dice.nextBoolean() ? "not " : "") + relation.word() + " " + named + as;
    }

    private static List<String> names(Relation relation) {
        return switch (relation.noun()) {
            case "actor" -> ACTORS;
            case "topic" -> TOPICS;
            case "place" -> List.of("strelsau", "Zenda", "castle", "'Castle, Zenda'");
            case "publisher" -> List.of("a", "b");
            case "process", "tag", "source" -> WORDS;
            default -> relation.words();
        };
    }

    private String or(List<String> names) {
        return one(names) + (dice.nextInt(3) == 0 ? " or " + one(names) : "");
    }
}
