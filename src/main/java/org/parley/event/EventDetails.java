package org.parley.event;

import static org.parley.event.TextKind.ACTOR;
import static org.parley.event.TextKind.DURATION;
import static org.parley.event.TextKind.EDTF;
import static org.parley.event.TextKind.LANGUAGE;
import static org.parley.event.TextKind.SOURCE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.event.Expectation.As;

/**
 * What only one kind of event has; the record decides the kind ({@link EventKind#of}).
 * Who took part is a participant and what is searched is a column: neither stands here. A record only ever grows: a member
 * is added, never renamed or removed, because what was recorded is read for ever. Every member may be absent; lists are never null.
 * Longer than a file should be, because a kind is one record in this one list and every member says what it means.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public sealed interface EventDetails {

    /** The codes of the event, given those of its kind. */
    default Codes codes(Codes usual) {
        return usual;
    }

    @Schema(name = "CallDetails", description = "What is told of a call beside who spoke.")
    record Call(
            @Schema(description = "How they spoke.", examples = "telephone") @Nullable
            Medium medium,

            @Schema(description = "The how-manieth between these two in the negotiation.", examples = "2") @Nullable
            Integer ordinal,

            @Schema(description = "Moment at which it began (EDTF).", examples = "2025-05-19T17:00:00+03:00")
            @TextOf(EDTF)
            @Nullable
            String started,

            @Schema(description = "How long it lasted (ISO 8601), as each source tells it.") @TextOf(DURATION)
            List<Rival<String>> durations,

            @Schema(
                    description =
                            "Who asked for it, as each side tells it, where they differ; what the record holds is a participant's role.")
            @TextOf(ACTOR)
            List<Rival<String>> initiators)
            implements EventDetails {
        public Call {
            durations = listed(durations);
            initiators = listed(initiators);
        }

        @Override
        public Codes codes(Codes usual) {
            return medium == Medium.TELEPHONE ? Codes.of("041", "CONSULT", "phone") : usual;
        }
    }

    @Schema(name = "MeetingDetails", description = "What is told of a meeting beside who met.")
    record Meeting(
            @Schema(description = "Who sat with whom.", examples = "separate") @Nullable
            TalkFormat format,

            @Schema(description = "Number of the round, where it is one of a series of talks.", examples = "1")
            @Nullable
            Integer round,

            @Schema(description = "How long it lasted (ISO 8601), as each source tells it.") @TextOf(DURATION)
            List<Rival<String>> durations,

            @Schema(description = "Day on which it was announced (EDTF).", examples = "2025-10-16")
            @TextOf(EDTF)
            @Nullable
            String announced,

            @Schema(description = "Day on which it was called off (EDTF).", examples = "2025-10-21")
            @TextOf(EDTF)
            @Nullable
            String cancelled,

            @Schema(description = "The words in which its time was announced.", examples = "within the next two weeks")
            @Nullable
            String phrase,

            @Schema(description = "Level at which it was planned.", examples = "foreign ministers") @Nullable
            String levelPlanned,

            @Schema(description = "Level at which it was held.", examples = "officials") @Nullable
            String levelHeld,

            @Schema(description = "What it was to bring.", examples = "signature of the minerals deal") @Nullable
            String plannedOutcome,

            @Schema(description = "What it brought.", examples = "not signed") @Nullable
            String outcome)
            implements EventDetails, Talking, Expecting {
        public Meeting {
            durations = listed(durations);
        }

        @Override
        public Codes codes(Codes usual) {
            return round == null ? usual : EventKind.NEGOTIATION_ROUND.codes();
        }

        @Override
        public @Nullable Expectation expectation() {
            return announced == null && cancelled == null && phrase == null
                    ? null
                    : new Expectation(As.PLAN, announced, null, phrase, null, cancelled, null, outcome);
        }
    }

    @Schema(name = "VisitDetails", description = "What is told of a visit beside who came and who received.")
    record Visit(
            @Schema(description = "The actor whose country or seat was visited.", examples = "russia")
            @TextOf(ACTOR)
            @Nullable
            String to,

            @Schema(description = "The how-manieth of this visitor there.", examples = "4") @Nullable
            Integer ordinal,

            @Schema(description = "How long the talks lasted (ISO 8601), as each source tells it.") @TextOf(DURATION)
            List<Rival<String>> durations)
            implements EventDetails {
        public Visit {
            durations = listed(durations);
        }
    }

    @Schema(name = "NegotiationRoundDetails", description = "What is told of a round of talks.")
    record NegotiationRound(
            @Schema(description = "Number of the round.", examples = "2") @Nullable
            Integer round,

            @Schema(description = "Who sat with whom.", examples = "joint") @Nullable
            TalkFormat format,

            @Schema(description = "How long it lasted (ISO 8601), as each source tells it.") @TextOf(DURATION)
            List<Rival<String>> durations,

            @Schema(description = "Names or numbers of the papers on the table.")
            List<String> documents,

            @Schema(description = "What it brought.", examples = "an exchange of 1,000 prisoners each") @Nullable
            String outcome)
            implements EventDetails, Talking {
        public NegotiationRound {
            durations = listed(durations);
            documents = listed(documents);
        }
    }

    @Schema(name = "MediationDetails", description = "What is told of a mediation.")
    record Mediation(
            @Schema(description = "Who sat with whom.", examples = "proximity") @Nullable
            TalkFormat format,

            @Schema(description = "What the mediator brought or offered, in the curator's words.") @Nullable
            String offer,

            @Schema(description = "What became of it, in the curator's words.") @Nullable
            String outcome)
            implements EventDetails, Talking {}

    @Schema(name = "StatementDetails", description = "What was said.")
    record Statement(
            @Schema(description = "The words, at most 25 of them.", examples = "Crimea will stay with Russia.")
            @Nullable
            String quote,

            @Schema(description = "Language in which it was said (BCP 47).", examples = "ru")
            @TextOf(LANGUAGE)
            @Nullable
            String language,

            @Schema(description = "True where the quote is a translation.", examples = "true") @Nullable
            Boolean translated)
            implements EventDetails {}

    @Schema(
            name = "ReadoutDetails",
            description = "How a side's account was read; its topics and its quote stand with the event.")
    record Readout(
            @Schema(
                    description = "Whether the whole text was seen: \"full text\", or \"excerpt or press account\".",
                    examples = "full text")
            @Nullable
            String basis,

            @Schema(description = "Whether the date is the account's own or a report's.", examples = "press_report")
            @Nullable
            DatedBy datedBy,

            @Schema(description = "What is accepted.", examples = "energy infrastructure only") @Nullable
            String note)
            implements EventDetails {}

    @Schema(name = "AppealDetails", description = "What was asked.")
    record Appeal(
            @Schema(description = "In the curator's words.") @Nullable
            String text) implements EventDetails {}

    @Schema(name = "DemandDetails", description = "What was demanded.")
    record Demand(
            @Schema(description = "In the curator's words.", examples = "30-day unconditional ceasefire") @Nullable
            String text)
            implements EventDetails {}

    @Schema(name = "ProposalDetails", description = "What was offered.")
    record Proposal(
            @Schema(description = "In the curator's words.", examples = "Second round in Istanbul on 2 June") @Nullable
            String text,

            @Schema(description = "What its authors call it.", examples = "final offer") @Nullable
            String label,

            @Schema(description = "How long what is offered would last (ISO 8601), as each source tells it.")
            @TextOf(DURATION)
            List<Rival<String>> durations,

            @Schema(description = "Day or window offered (EDTF).", examples = "2025-06-20/2025-06-30")
            @TextOf(EDTF)
            @Nullable
            String dateOffered,

            @Schema(description = "When an answer was expected (EDTF).", examples = "2025-04-23")
            @TextOf(EDTF)
            @Nullable
            String answerExpected,

            @Schema(description = "When it was drafted (EDTF).", examples = "2025-10~") @TextOf(EDTF) @Nullable
            String drafted,

            @Schema(description = "How many points it had later, as each source tells it.")
            List<Rival<Integer>> laterCounts)
            implements EventDetails, Expecting {
        public Proposal {
            durations = listed(durations);
            laterCounts = listed(laterCounts);
        }

        @Override
        public @Nullable Expectation expectation() {
            return answerExpected == null
                    ? null
                    : new Expectation(As.QUESTION, null, answerExpected, null, null, null, null, null);
        }
    }

    @Schema(name = "ResponseDetails", description = "How it answers what it is linked to by responds_to.")
    record Response(
            @Schema(description = "The answer.", examples = "accepted") @Nullable
            Answer answer,

            @Schema(description = "On what condition.", examples = "Russian reciprocity") @Nullable
            String condition)
            implements EventDetails {

        @Override
        public Codes codes(Codes usual) {
            return answer == Answer.ACCEPTED
                    ? Codes.of("030", "AGREE")
                    : answer == Answer.REJECTED ? Codes.of("120", "REJECT") : usual;
        }
    }

    @Schema(name = "AgreementDetails", description = "What was agreed.")
    record Agreement(
            @Schema(description = "In the curator's words.") @Nullable
            String text,

            @Schema(description = "Names or numbers of the papers.")
            List<String> documents)
            implements EventDetails {
        public Agreement {
            documents = listed(documents);
        }
    }

    @Schema(name = "CeasefireDetails", description = "What was declared to stop, from when, until when.")
    record Ceasefire(
            @Schema(description = "What is to be spared, or where it holds.", examples = "energy infrastructure")
            @Nullable
            String scope,

            @Schema(description = "Day of the announcement (EDTF).", examples = "2025-04-28") @TextOf(EDTF) @Nullable
            String announced,

            @Nullable Window window,

            @Schema(description = "Windows (EDTF) as each source tells them.") @TextOf(EDTF)
            List<Rival<String>> windowClaims,

            @Schema(description = "First days (EDTF) as each side tells them.") @TextOf(EDTF)
            List<Rival<String>> startClaims,

            @Schema(description = "How long it is to last (ISO 8601), as each source tells it.") @TextOf(DURATION)
            List<Rival<String>> durations,

            @Schema(description = "True where one side declares it alone.", examples = "true") @Nullable
            Boolean unilateral)
            implements EventDetails {
        public Ceasefire {
            windowClaims = listed(windowClaims);
            startClaims = listed(startClaims);
            durations = listed(durations);
        }
    }

    @Schema(
            name = "ViolationDetails",
            description = "Who accuses whom; what is said to be broken is linked by breaches.")
    record Violation(
            List<Claim> claims,

            @Schema(description = "Whether someone independent has found it so.", examples = "false") @Nullable
            Boolean verified)
            implements EventDetails {
        public Violation {
            claims = listed(claims);
        }
    }

    @Schema(name = "MeasureDetails", description = "What was done or threatened, to whom.")
    record Measure(
            @Schema(description = "Whether it was threatened, announced, taken.", examples = "threatened") @Nullable
            MeasureStage stage,

            @Schema(description = "Of what sort.", examples = "sanction") @Nullable
            MeasureForm form,

            @Schema(description = "The actor it is to press or relieve.", examples = "russia") @TextOf(ACTOR) @Nullable
            String target,

            @Schema(description = "By when the target is to have acted (EDTF).", examples = "2025-04-30~")
            @TextOf(EDTF)
            @Nullable
            String due,

            @Schema(description = "The words in which that time was set.", examples = "within a month") @Nullable
            String phrase,

            @Schema(description = "The source of that time.", examples = "epoch-20250330") @TextOf(SOURCE) @Nullable
            String dueSource)
            implements EventDetails, Expecting {

        @Override
        public Codes codes(Codes usual) {
            return MeasureCodes.of(stage, form);
        }

        @Override
        public @Nullable Expectation expectation() {
            return due == null ? null : new Expectation(As.TERM, null, due, phrase, null, null, target, null);
        }
    }

    @Schema(name = "DecisionDetails", description = "Who decided and with how many votes.")
    record Decision(
            @Schema(description = "The body that decided.", examples = "unsc") @TextOf(ACTOR) @Nullable
            String body,

            @Schema(description = "Names or numbers of the papers.")
            List<String> documents,

            @Schema(description = "The vote, as each source tells it.")
            List<Rival<Vote>> votes)
            implements EventDetails {
        public Decision {
            documents = listed(documents);
            votes = listed(votes);
        }
    }

    @Schema(
            name = "ImplementationDetails",
            description = "How far it was carried out; what it carries out is linked by fulfils.")
    record Implementation(
            @Schema(description = "How many were announced.", examples = "373") @Nullable
            Integer announcedCount,

            @Schema(description = "How many came, by reports.", examples = "372") @Nullable
            Integer reportedCount,

            @Schema(description = "When it was complete (EDTF).", examples = "2025-05-25") @TextOf(EDTF) @Nullable
            String completed)
            implements EventDetails {}

    @Schema(name = "DeadlineDetails", description = "When and how it was set, what became of it.")
    record Deadline(
            @Schema(description = "Day on which it was set (EDTF).", examples = "2025-04-27") @TextOf(EDTF) @Nullable
            String announced,

            @Schema(description = "When it falls due (EDTF).", examples = "2025-04-28/2025-05-04")
            @TextOf(EDTF)
            @Nullable
            String due,

            @Schema(description = "The words in which it was set.", examples = "this week / next week") @Nullable
            String phrase,

            @Schema(
                    description = "True where a date was set in earnest, false where it is loose or soft.",
                    examples = "false")
            @Nullable
            Boolean firm,

            @Schema(description = "What became of it, in the curator's words.", examples = "shortened on 28 July")
            @Nullable
            String outcome)
            implements EventDetails, Expecting, ActedBefore {

        @Override
        public @Nullable String actedOn() {
            return announced;
        }

        @Override
        public Expectation expectation() {
            return new Expectation(As.LIMIT, announced, due, phrase, firm, null, null, outcome);
        }
    }

    @Schema(name = "OtherDetails", description = "What no other kind has a place for.")
    record Other(
            @Schema(description = "In the curator's words.") @Nullable
            String text) implements EventDetails {}

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
