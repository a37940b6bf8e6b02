package org.parley.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.actor.Directory.Rolled;
import org.parley.http.Folded;
import org.parley.http.Word;
import org.parley.source.SourceView;
import org.parley.time.Span;

/** All that a draft can be asked for by, and how it bears each: {@code actor:russia}, {@code topic:ceasefire}, {@code role:host} … */
public final class Facets {
    /** A participant needs a bit of its own; the sign stays free. */
    public static final int MOST_PARTICIPANTS = 60;

    /** Of each of these sorts a draft bears exactly one. */
    public static final String KIND = "kind";

    public static final String STATUS = "status";
    public static final String VERIFICATION = "verification";

    /** Of what sources tell differently ({@link Rival}). */
    public static final String RIVALS = "rival:values";

    /** Of which its columns do not tell who met on which day: the day is not known, or the sides were kept apart. */
    public static final String UNCLEAR = "contact:unclear";

    /** How an event bears a topic by which it is found where no coverage is asked for. */
    public static final int SPOKEN_OF = bit(Coverage.MENTIONED) | bit(Coverage.DENIED);

    private final Map<String, Bearing> found = new TreeMap<>();
    private final References references;

    private Facets(References references) {
        this.references = references;
    }

    /** Names of facets with their bearings, sorted by name. */
    public static Map<String, Bearing> of(EventDraft draft, References references) {
        Facets facets = new Facets(references);
        facets.participants(draft);
        facets.topics(draft);
        facets.plain(KIND, draft.kind().word());
        facets.plain(STATUS, draft.status().word());
        facets.plain(VERIFICATION, draft.verification().word());
        draft.process().forEach(process -> facets.plain("process", process));
        draft.tags().forEach(tag -> facets.plain("tag", tag));
        if (draft.place() != null) {
            places(draft.place()).forEach(place -> facets.plain("place", place));
        }
        if (!draft.when().alternatives().isEmpty() || Rival.isToldOf(draft.details())) {
            facets.add(RIVALS, Bearing.PLAIN);
        }
        if (Vague.is(draft.when()) || draft.details() instanceof Talking talking && talking.keptApart()) {
            facets.add(UNCLEAR, Bearing.PLAIN);
        }
        Times.due(draft).ifPresent(due -> DueMonths.of(due).forEach(month -> facets.add(month, Bearing.PLAIN)));
        draft.citations().forEach(citation -> facets.cited(citation.source()));
        facets.named(draft);
        return facets.found;
    }

    /** The name of a facet that is a word. */
    public static String name(String sort, Word word) {
        return sort + ":" + word.word();
    }

    /** Whether a list that names a facet of this sort, and nothing else, has what bears it so. */
    public static boolean finds(String sort, int flags) {
        return (sort.equals("topic") ? flags & SPOKEN_OF : flags) != 0;
    }

    public static int bit(Role role) {
        return 1 << role.code();
    }

    public static int bit(Coverage coverage) {
        return 1 << coverage.code();
    }

    /** A place as a whole and each of its parts: "Palm Beach, Florida" is found by either. */
    public static List<String> places(String place) {
        return Stream.concat(Stream.of(place), Arrays.stream(place.split(",", -1)))
                .map(Facets::folded)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Without regard to case, accents and outer space. */
    public static String folded(String text) {
        return Folded.of(text).strip();
    }

    private void participants(EventDraft draft) {
        Span acted = Times.acted(draft);
        for (int i = 0; i < draft.participants().size(); i++) {
            EventDraft.Participant participant = draft.participants().get(i);
            int role = bit(participant.role());
            long member = participant.role() == Role.MENTIONED ? 0 : 1L << i;
            for (Rolled rolled : references.actors().rollUp(participant.actor(), acted)) {
                add(
                        "actor",
                        rolled.actor(),
                        borne(role, member, rolled, rolled.actor().equals(participant.actor())));
            }
            if (participant.onBehalfOf() != null) {
                for (Rolled rolled : references.actors().rollUp(participant.onBehalfOf(), acted)) {
                    add("actor", rolled.actor(), borne(role, member, rolled, false));
                }
            }
            plain("role", participant.role().word());
        }
    }

    private static Bearing borne(int role, long member, Rolled rolled, boolean direct) {
        boolean certain = rolled.certain();
        return new Bearing(
                role, certain ? role : 0, direct ? role : 0, member, certain ? member : 0, direct ? member : 0);
    }

    private void topics(EventDraft draft) {
        for (String topic : draft.topics()) {
            // A topic counts for those above it when it is mentioned; silence and denial are about the very topic.
            references
                    .topics()
                    .withBroader(topic)
                    .forEach(above -> add("topic", above, Bearing.flags(bit(Coverage.MENTIONED))));
        }
        draft.omits().forEach(topic -> add("topic", topic, Bearing.flags(bit(Coverage.OMITTED))));
        draft.denies().forEach(topic -> add("topic", topic, Bearing.flags(bit(Coverage.DENIED))));
        Map.of(Coverage.MENTIONED, draft.topics(), Coverage.OMITTED, draft.omits(), Coverage.DENIED, draft.denies())
                .forEach((coverage, topics) -> {
                    if (!topics.isEmpty()) {
                        plain("coverage", coverage.word());
                    }
                });
    }

    private void cited(String id) {
        plain("source", id);
        SourceView source = references.sources().get(id);
        if (source != null) {
            plain("publisher", source.publisherId());
        }
    }

    /** What is referred to elsewhere must not vanish either, though the event is not found by it. */
    private void named(EventDraft draft) {
        for (DraftText text : DraftText.of(draft)) {
            switch (text.kind()) {
                case ACTOR -> add("actor", text.text(), Bearing.NAMED);
                case SOURCE -> add("source", text.text(), Bearing.NAMED);
                case POSITION -> add("position", text.text(), Bearing.NAMED);
                default -> {
                    // Has no facet, or has one already.
                }
            }
        }
    }

    private void plain(String sort, String ref) {
        add(sort, ref, Bearing.PLAIN);
    }

    private void add(String sort, String ref, Bearing bearing) {
        add(sort + ":" + ref, bearing);
    }

    private void add(String name, Bearing bearing) {
        found.merge(name, bearing, Bearing::and);
    }
}
