package org.parley.vocabulary;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.actor.ActorKind;
import org.parley.event.Coverage;
import org.parley.event.EventKind;
import org.parley.event.LinkType;
import org.parley.event.MoveAct;
import org.parley.event.Role;
import org.parley.event.Stance;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.ProblemType;
import org.parley.http.Word;
import org.parley.process.PartyRole;
import org.parley.source.SourceKind;
import org.parley.time.Precision;

/** All words of the record, read from the enums that are their one list. */
@Schema(description = "Every word of the record with its meaning, inverse and codes.")
public record Vocabulary(
        @Schema(description = "Kinds of event, with CAMEO and PLOVER codes.")
        List<WordView> kinds,

        @Schema(description = "Roles of participants.") List<WordView> roles,

        @Schema(description = "Types of link, with their inverses.")
        List<WordView> links,

        @Schema(description = "Acts of moves: what an event does to a position.")
        List<WordView> acts,

        @Schema(description = "How an actor stands to a position.")
        List<WordView> stances,

        @Schema(description = "Courses of an event.") List<WordView> statuses,
        @Schema(description = "How sure an event is.") List<WordView> verifications,

        @Schema(description = "How an event stands to a topic.")
        List<WordView> coverages,

        @Schema(description = "Kinds of actor.") List<WordView> actorKinds,

        @Schema(description = "Roles of a process's parties.")
        List<WordView> partyRoles,

        @Schema(description = "Kinds of source.") List<WordView> sourceKinds,

        @Schema(description = "Words for how exactly a date is known.", examples = "day")
        List<String> precisions,

        @Schema(description = "Problem types.") List<ProblemWord> problems) {

    /** A problem type. */
    @Schema(description = "A problem type.")
    public record ProblemWord(
            @Schema(description = "The fragment of the type's URI.", examples = "unknown-parameter")
            String code,

            @Schema(description = "Its title.", examples = "Unknown parameter")
            String label,

            @Schema(description = "The status it comes with.", examples = "400")
            int status) {}

    static final Vocabulary ALL = new Vocabulary(
            Arrays.stream(EventKind.values())
                    .map(kind -> new WordView(kind.word(), kind.label(), kind.definition(), null, kind.codes()))
                    .toList(),
            words(Role.values()),
            Arrays.stream(LinkType.values())
                    .map(type -> new WordView(type.word(), type.label(), type.definition(), type.inverse(), null))
                    .toList(),
            words(MoveAct.values()),
            words(Stance.values()),
            words(Status.values()),
            words(Verification.values()),
            words(Coverage.values()),
            words(ActorKind.values()),
            words(PartyRole.values()),
            words(SourceKind.values()),
            Arrays.stream(Precision.values()).map(Precision::word).toList(),
            Arrays.stream(ProblemType.values())
                    .map(type -> new ProblemWord(type.word(), type.title(), type.status()))
                    .toList());

    private static List<WordView> words(Word[] words) {
        return Arrays.stream(words)
                .map(word -> new WordView(word.word(), word.label(), word.definition(), null, null))
                .toList();
    }
}
