package org.parley.actor;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.actor.ActorDraft.Identifier;
import org.parley.actor.ActorDraft.TenureDraft;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.time.Edtf;

/** What must hold of actors and offices, whether a curator enters them or a file brings them. */
public final class ActorRules {
    private final List<Mistake> mistakes = new ArrayList<>();

    private ActorRules() {}

    /**
     * What the texts of actors and offices mean.
     *
     * @param sources ids that exist, of those that the draft names
     */
    public static Shape.Meaning meaning(Directory directory, Set<String> sources) {
        return new ActorMeaning(directory, sources);
    }

    /** What is wrong between its members, and between it and other actors. */
    public static List<Mistake> mistakes(ActorDraft draft, Directory directory) {
        ActorRules rules = new ActorRules();
        rules.partOf(draft, directory);
        rules.tenures(draft);
        rules.identifiers(draft, directory);
        return rules.mistakes;
    }

    /** What is wrong between an office and the actor that it belongs to, which exists. */
    public static List<Mistake> mistakes(OfficeDraft draft, Directory directory) {
        return directory.kind(draft.organisation()) == ActorKind.PERSON
                ? List.of(Mistake.at(
                        "/organisation",
                        "'" + draft.organisation() + "' is a person; an office belongs to an organisation."))
                : List.of();
    }

    private void partOf(ActorDraft draft, Directory directory) {
        if (draft.partOf() != null
                && directory.allegiance().chain(draft.partOf()).contains(draft.id())) {
            mistakes.add(Mistake.at(
                    "/part_of",
                    "'" + draft.partOf() + "' belongs to '" + draft.id() + "' already: they would turn in a circle."));
        }
    }

    private void tenures(ActorDraft draft) {
        if (!draft.tenures().isEmpty() && draft.kind() != ActorKind.PERSON) {
            mistakes.add(Mistake.at(
                    "/tenures",
                    "Only a person holds offices; this is of kind "
                            + draft.kind().word() + "."));
        }
        for (int i = 0; i < draft.tenures().size(); i++) {
            TenureDraft tenure = draft.tenures().get(i);
            LocalDate from = Edtf.parse(tenure.from()).span(ZoneOffset.UTC).earliest();
            LocalDate until = tenure.until() == null
                    ? null
                    : Edtf.parse(tenure.until()).span(ZoneOffset.UTC).latest();
            if (from != null && until != null && until.isBefore(from)) {
                mistakes.add(Mistake.at(
                        "/tenures/" + i + "/until",
                        "It ends (" + tenure.until() + ") before it begins (" + tenure.from() + ")."));
            }
        }
    }

    private void identifiers(ActorDraft draft, Directory directory) {
        Set<Identifier> seen = new HashSet<>();
        for (int i = 0; i < draft.identifiers().size(); i++) {
            Identifier identifier = draft.identifiers().get(i);
            String where = "/identifiers/" + i;
            if (!seen.add(identifier)) {
                mistakes.add(Mistake.at(where, "'" + identifier.value() + "' stands here twice."));
            }
            directory
                    .identifiedBy(identifier)
                    .filter(other -> !other.equals(draft.id()))
                    .ifPresent(other -> mistakes.add(Mistake.at(
                            where,
                            "'" + identifier.scheme() + ":" + identifier.value() + "' is '" + other + "' ("
                                    + directory.name(other) + ") already.")));
        }
    }
}
