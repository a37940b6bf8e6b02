package org.parley.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/** What an event says, as a curator enters it and as the record keeps it: nothing in it is computed. */
@Schema(
        description = "What an event says: the body of POST and PUT, and a line of the interchange format.",
        properties =
                @SchemaProperty(
                        name = "reason",
                        type = SchemaType.STRING,
                        description = "Why it is written; it stands in the history. At most 2,000 characters.",
                        examples = "second source gives the length",
                        writeOnly = true))
public record EventDraft(
        @TextOf(TextKind.SLUG)
        @Schema(
                description = "A readable id, for ever; without it the event gets one from its date and title.",
                examples = "2025-04-27-rubio-lavrov-call")
        @Nullable
        String id,

        @Schema(description = "What sort of event it is.", examples = "call")
        EventKind kind,

        @TextOf(TextKind.TITLE)
        @Schema(
                description = "Who did what, in one line; at most 500 characters.",
                examples = "Rubio and Lavrov speak at Lavrov's request")
        String title,

        @TextOf(TextKind.PROSE)
        @Schema(description = "What happened, in a few sentences; at most 4,000 characters.")
        @Nullable
        String summary,

        @Schema(description = "When it was, is, or is to be.")
        When when,

        @TextOf(TextKind.TITLE) @Schema(description = "Where, as it is usually written.", examples = "Moscow") @Nullable
        String place,

        @Schema(description = "The event's course (iCalendar).", defaultValue = "occurred", examples = "occurred")
        Status status,

        @Schema(description = "How sure the act is.", defaultValue = "reported", examples = "confirmed")
        Verification verification,

        @Schema(description = "Who took part, in which role; at most 60.")
        List<Participant> participants,

        @TextOf(TextKind.TOPIC) @Schema(description = "Ids of the topics mentioned.", examples = "ceasefire")
        List<String> topics,

        @TextOf(TextKind.TOPIC)
        @Schema(description = "Ids of topics that it leaves out although another account has them.")
        List<String> omits,

        @TextOf(TextKind.TOPIC) @Schema(description = "Ids of topics that it says were not raised.")
        List<String> denies,

        @TextOf(TextKind.PROCESS)
        @Schema(description = "Ids of the processes that it belongs to.", examples = "ukraine-2025")
        List<String> process,

        @Schema(description = "What only events of this kind have.")
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        @Nullable
        EventDetails details,

        @TextOf(TextKind.TITLE) @Schema(description = "Free words of the curators.", examples = "core")
        List<String> tags,

        @Schema(description = "Where it stands.") List<Citation> citations,

        @Schema(description = "How it relates to other events.")
        List<Link> links,

        @Schema(description = "What it does to positions.") List<Move> moves) {

    public EventDraft {
        status = status == null ? Status.OCCURRED : status;
        verification = verification == null ? Verification.REPORTED : verification;
        participants = listed(participants);
        topics = listed(topics);
        omits = listed(omits);
        denies = listed(denies);
        process = listed(process);
        tags = listed(tags);
        citations = listed(citations);
        links = listed(links);
        moves = listed(moves);
    }

    EventDraft with(EventDetails known) {
        return new EventDraft(
                id,
                kind,
                title,
                summary,
                when,
                place,
                status,
                verification,
                participants,
                topics,
                omits,
                denies,
                process,
                known,
                tags,
                citations,
                links,
                moves);
    }

    /** The same under this id. */
    public EventDraft named(String known) {
        return new EventDraft(
                known,
                kind,
                title,
                summary,
                when,
                place,
                status,
                verification,
                participants,
                topics,
                omits,
                denies,
                process,
                details,
                tags,
                citations,
                links,
                moves);
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * @param phrase the words of a vague date
     * @param alternatives other dates of the same event, each with who tells it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "WhenDraft", description = "When, as the source tells it.")
    public record When(
            @TextOf(TextKind.EDTF)
            @Schema(
                    description = "Date, time or span (EDTF, ISO 8601-2:2019), in the years 1 to 9999.",
                    examples = "2025-04-27")
            String edtf,

            @TextOf(TextKind.TIMEZONE) @Schema(description = "Time zone (IANA).", examples = "Europe/Moscow") @Nullable
            String timezone,

            @TextOf(TextKind.PROSE)
            @Schema(description = "The words of a vague date.", examples = "next week")
            @Nullable
            String phrase,

            @TextOf(TextKind.PROSE) @Schema(description = "Why this date.") @Nullable
            String note,

            @Schema(description = "Rival dates.") List<Alternative> alternatives) {
        public When {
            alternatives = listed(alternatives);
        }
    }

    /** Another date of the same event, by who tells it. */
    @Schema(description = "Another date of the same event, by who tells it.")
    public record Alternative(
            @TextOf(TextKind.EDTF) @Schema(description = "The other date (EDTF).", examples = "2025-04-28")
            String edtf,

            @TextOf(TextKind.ACTOR) @Schema(description = "The actor that says so.") @Nullable
            String by,

            @TextOf(TextKind.SOURCE) @Schema(description = "The source in which it stands.") @Nullable
            String source,

            @TextOf(TextKind.PROSE) @Schema(description = "What explains the difference.") @Nullable
            String note) {}

    /** An actor's part in the event. */
    @Schema(name = "ParticipantDraft", description = "An actor's part in the event.")
    public record Participant(
            @TextOf(TextKind.ACTOR) @Schema(description = "Id of the actor.", examples = "lavrov")
            String actor,

            @Schema(description = "In which role.", examples = "initiator")
            Role role,

            @TextOf(TextKind.PROSE)
            @Schema(description = "As what the source names it.", examples = "Russian Foreign Minister")
            @Nullable
            String capacity,

            @TextOf(TextKind.ACTOR) @Schema(description = "The actor for whom it acted.", examples = "russia") @Nullable
            String onBehalfOf,

            @Schema(description = "How sure this part is, where that differs.", examples = "reported") @Nullable
            Verification verification,

            @TextOf(TextKind.PROSE) @Schema(description = "Anything to add.") @Nullable
            String note) {}

    /** The place in a source that supports the event. */
    @Schema(name = "CitationDraft", description = "The place in a source that supports the event.")
    public record Citation(
            @TextOf(TextKind.SOURCE)
            @Schema(
                    description = "Id of the source; on writing, a whole new source may stand here.",
                    examples = "tass-1950147")
            String source,

            @TextOf(TextKind.PROSE) @Schema(description = "The words that support the event.") @Nullable
            String quote,

            @TextOf(TextKind.PROSE) @Schema(description = "Where in the source.", examples = "paragraph 3") @Nullable
            String locator,

            @TextOf(TextKind.PROSE) @Schema(description = "Anything to add.") @Nullable
            String note) {}

    /** A typed relation to another event; its key is all of (from, type, event). */
    @Schema(name = "LinkDraft", description = "A typed relation to another event.")
    public record Link(
            @Schema(description = "How this event relates to the other.", examples = "follows")
            LinkType type,

            @TextOf(TextKind.EVENT)
            @Schema(description = "Id of the other event.", examples = "2025-04-17-rubio-lavrov-call")
            String event,

            @TextOf(TextKind.PROSE) @Schema(description = "Anything to add.") @Nullable
            String note) {}

    /** What the event does to a position. */
    @Schema(name = "MoveDraft", description = "What the event does to a position.")
    public record Move(
            @TextOf(TextKind.POSITION) @Schema(description = "Id of the position.", examples = "us-energy-truce")
            String position,

            @Schema(description = "What is done to it.", examples = "accepted")
            MoveAct act,

            @TextOf(TextKind.ACTOR) @Schema(description = "Who does it.", examples = "ukraine")
            String by,

            @TextOf(TextKind.EDTF)
            @Schema(description = "On which day, where that is not the event's (EDTF).", examples = "2025-03-18")
            @Nullable
            String on,

            @TextOf(TextKind.PROSE) @Schema(description = "Anything to add.") @Nullable
            String note) {}
}
