package org.parley.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as readers see it: the draft's members and what is computed from them. It is made once, when the revision is written,
 * and stored; {@code citations}, {@code links}, {@code moves} and {@code readouts} come only when asked for with {@code embed}.
 */
@Schema(name = "Event", description = "An event of the timeline.")
@JsonPropertyOrder({"id", "kind", "title", "summary", "when", "place", "status", "overdue", "verification"})
public record EventView(
        @Schema(description = "Its id, for ever.", examples = "2025-04-27-rubio-lavrov-call")
        String id,

        @Schema(description = "What sort of event it is.", examples = "call")
        EventKind kind,

        @Schema(description = "Who did what, in one line.", examples = "Rubio and Lavrov speak at Lavrov's request")
        String title,

        @Schema(description = "What happened, in a few sentences.") @Nullable
        String summary,

        @Schema(description = "When it was, is, or is to be.")
        When when,

        @Schema(description = "Where, as it is usually written.", examples = "Moscow") @Nullable
        String place,

        @Schema(description = "The event's course (iCalendar), as a curator recorded it.", examples = "occurred")
        Status status,

        @Schema(description = "True where it is expected or tentative and its span is over; absent otherwise.")
        @Nullable
        Boolean overdue,

        @Schema(description = "How sure the act is.", examples = "confirmed")
        Verification verification,

        @Schema(description = "Who took part, in the order entered; may be empty.")
        List<Participant> participants,

        @Schema(description = "Topics mentioned.", examples = "direct-talks")
        List<String> topics,

        @Schema(description = "Topics left out although another account has them.")
        List<String> omits,

        @Schema(description = "Topics that it says were not raised.")
        List<String> denies,

        @Schema(description = "Processes that it belongs to.", examples = "ukraine-2025")
        List<String> process,

        @Schema(description = "What only events of this kind have.") @Nullable
        EventDetails details,

        @Schema(description = "Free words of the curators.", examples = "core")
        List<String> tags,

        @Schema(description = "Codes in the field's code books; absent where none fits.")
        Codes codes,

        @Schema(description = "How many sources are cited, each once.", examples = "5")
        int sourceCount,

        @Schema(description = "How many publishers are cited, each once.", examples = "5")
        int publisherCount,

        @Schema(
                description =
                        "Day of the earliest cited publication that is dated to the day, else the first day on which one may have appeared.",
                examples = "2025-04-28")
        @Nullable
        LocalDate firstPublished,

        @Schema(description = "Number of the revision shown, from 1.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-11-23T13:58:52.000065Z") @Nullable
        Instant recordedAt,

        @Schema(description = "Who recorded it.", examples = "bundled timeline")
        String recordedBy,

        @Schema(description = "Its address.", examples = "/v1/events/2025-04-27-rubio-lavrov-call")
        String self,

        @Schema(description = "Where it stands (embed=citations).") @Nullable
        List<Citation> citations,

        @Schema(description = "Relations to other events, seen from this one, inbound ones too (embed=links).")
        @Nullable
        List<Link> links,

        @Schema(description = "What it does to positions (embed=moves).") @Nullable
        List<Move> moves,

        @Schema(description = "The sides' accounts of it (embed=readouts).") @Nullable
        List<Account> readouts,

        @Schema(description = "Where it has the words that `q` asks for (embed=snippet).") @Nullable
        Snippet snippet) {

    /** When, with what is computed from the text. */
    @Schema(name = "When", description = "When, as entered, and what is computed from it.")
    public record When(
            @Schema(description = "As entered (EDTF, ISO 8601-2:2019).", examples = "2025-04-27")
            String edtf,

            @Schema(description = "Time zone (IANA).", examples = "Europe/Moscow") @Nullable
            String timezone,

            @Schema(description = "The words of a vague date.", examples = "next week") @Nullable
            String phrase,

            @Schema(description = "Why this date.") @Nullable
            String note,

            @Schema(description = "Rival dates; absent where none is told.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<EventDraft.Alternative> alternatives,

            @Schema(
                    description = "First day, the event's own; null where the begin is open.",
                    examples = "2025-04-27",
                    nullable = true)
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            LocalDate earliest,

            @Schema(
                    description = "Last day, inclusive, the event's own; null where the end is open.",
                    examples = "2025-04-27",
                    nullable = true)
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            LocalDate latest,

            @Schema(
                    description = "Instant at which it begins, where a time of day is known.",
                    examples = "2025-05-19T14:00:00Z")
            @Nullable
            Instant start,

            @Schema(
                    description = "Instant before which it ends, where a time of day is known.",
                    examples = "2025-05-19T14:00:01Z")
            @Nullable
            Instant end,

            @Schema(description = "How exactly it is known.", examples = "day")
            String precision,

            @Schema(description = "In plain words.", examples = "27 April 2025")
            String display) {}

    /** An actor's part, with the name and the side of that day. */
    @Schema(name = "Participant", description = "An actor's part in the event.")
    public record Participant(
            @Schema(description = "Id of the actor.", examples = "lavrov")
            String actor,

            @Schema(description = "Its name today.", examples = "Sergey Lavrov")
            String name,

            @Schema(description = "In which role.", examples = "initiator")
            Role role,

            @Schema(
                    description = "The state or bloc that it, or the one for whom it acted, stood for on that day.",
                    examples = "russia")
            @Nullable
            String side,

            @Schema(description = "As what the source names it.", examples = "Russian Foreign Minister") @Nullable
            String capacity,

            @Schema(description = "The actor for whom it acted.", examples = "russia") @Nullable
            String onBehalfOf,

            @Schema(description = "How sure this part is, where that differs.", examples = "reported") @Nullable
            Verification verification,

            @Schema(description = "Anything to add.") @Nullable
            String note) {}

    /** The place in a source that supports the event, with the source's own line. */
    @Schema(name = "Citation", description = "A place in a source.")
    public record Citation(
            @Schema(description = "Id of the source.", examples = "tass-1950147")
            String source,

            @Schema(description = "Who published it.", examples = "TASS") @Nullable
            String publisher,

            @Schema(description = "Its headline.") @Nullable String title,
            @Schema(description = "Its address.") @Nullable String url,

            @Schema(description = "When it was published (EDTF).", examples = "2025-04-27") @Nullable
            String published,

            @Schema(description = "The words that support the event.") @Nullable
            String quote,

            @Schema(description = "Where in the source.") @Nullable
            String locator,

            @Schema(description = "Anything to add.") @Nullable
            String note) {}

    /** A relation seen from this event; inbound ones carry the inverse word. */
    @Schema(name = "Link", description = "A relation to another event, seen from this one.")
    public record Link(
            @Schema(
                    description = "The relation; an inverse word where the other event links here.",
                    examples = "follows")
            String type,

            @Schema(description = "Id of the other event.", examples = "2025-04-17-rubio-lavrov-call")
            String event,

            @Schema(description = "The other event's title.") @Nullable
            String title,

            @Schema(description = "True where the other event is retracted; absent otherwise.") @Nullable
            Boolean retracted,

            @Schema(description = "Anything to add.") @Nullable
            String note) {}

    /** What the event does to a position, with whose it is and what it says. */
    @Schema(name = "Move", description = "What the event does to a position.")
    public record Move(
            @Schema(description = "Id of the position.", examples = "us-energy-truce")
            String position,

            @Schema(description = "Who holds the position.", examples = "usa") @Nullable
            String holder,

            @Schema(description = "What the position says.") @Nullable
            String text,

            @Schema(description = "What is done to it.", examples = "accepted")
            MoveAct act,

            @Schema(description = "Who does it.", examples = "ukraine")
            String by,

            @Schema(description = "On which day, where that is not the event's (EDTF).") @Nullable
            String on,

            @Schema(description = "Anything to add.") @Nullable
            String note) {}

    /** One side's account of a call or meeting. */
    @Schema(name = "Account", description = "One side's account of the event.")
    public record Account(
            @Schema(description = "Id of the account, an event of kind readout.")
            String event,

            @Schema(description = "Who gave it; of several the one named first.", examples = "kremlin") @Nullable
            String by,

            @Schema(description = "Whose side that is.", examples = "russia") @Nullable
            String side,

            @Schema(description = "All who gave it, where several did together; absent otherwise.") @Nullable
            List<Teller> tellers,

            @Schema(description = "When it was published (EDTF).", examples = "2025-04-27")
            String published,

            @Schema(description = "Topics mentioned.") List<String> topics,

            @Schema(description = "Topics left out although another account has them.")
            List<String> omits,

            @Schema(description = "Topics that it says were not raised.")
            List<String> denies) {

        /** Who gave an account. */
        @Schema(name = "Teller", description = "Who gave an account.")
        public record Teller(
                @Schema(description = "Its id.", examples = "kremlin")
                String by,

                @Schema(description = "Whose side that is.", examples = "russia") @Nullable
                String side) {}
    }
}
