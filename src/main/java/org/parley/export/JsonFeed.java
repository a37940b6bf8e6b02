package org.parley.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.timeline.NewestPage;

/** A page of a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with what was retracted in an extension of ours. */
@Schema(name = "JsonFeed", description = "A page of a feed (JSON Feed 1.1).")
record JsonFeed(
        @Schema(description = "Of the format.", examples = "https://jsonfeed.org/version/1.1")
        String version,

        @Schema(description = "What was asked.", examples = "Parley: actor=lavrov")
        String title,

        @Schema(description = "The same question to the list.")
        String homePageUrl,

        @Schema(description = "Address of this page.") String feedUrl,

        @Schema(description = "Address of the next page; absent on the last.") @Nullable
        String nextUrl,

        @Schema(description = "Language of titles and texts (BCP 47).", examples = "en")
        String language,

        @Schema(description = "The events, last recordings first; may be empty.")
        List<Item> items,

        @Schema(description = "What JSON Feed has no word for.") @JsonProperty("_parley")
        Extension parley) {

    /** An event. */
    @Schema(name = "JsonFeedItem", description = "An event in a feed.")
    record Item(
            @Schema(
                    description = "The event's address, which is its id here.",
                    examples = "http://localhost:8080/v1/events/2025-04-27-rubio-lavrov-call")
            String id,

            @Schema(description = "The event's address.") String url,

            @Schema(description = "What happened, in one line; what was cancelled, missed or is not certain says so.")
            String title,

            @Schema(description = "The summary, when, where, who, how sure, how many sources; lines of plain text.")
            String contentText,

            @Schema(description = "When the event was recorded first.", examples = "2026-11-23T13:58:52.000065Z")
            Instant datePublished,

            @Schema(description = "When it was recorded so.", examples = "2026-11-23T13:58:52.000065Z")
            Instant dateModified,

            @Schema(description = "Who recorded it so.") List<Author> authors,

            @Schema(description = "Its kind, then its topics.", examples = "call")
            List<String> tags) {}

    /** Who recorded an event. */
    @Schema(name = "JsonFeedAuthor", description = "Who recorded an event.")
    record Author(
            @Schema(description = "Name of the curator.", examples = "desk")
            String name) {}

    /** What JSON Feed has no word for. */
    @Schema(name = "JsonFeedExtension", description = "What JSON Feed has no word for.")
    record Extension(
            @Schema(description = "Events that were retracted, last ones first; may be empty.")
            List<Deleted> deleted) {}

    /** An event that was retracted. */
    @Schema(name = "JsonFeedDeleted", description = "An event that was retracted.")
    record Deleted(
            @Schema(description = "The event's address, as in its item.")
            String id,

            @Schema(description = "When it was retracted.") Instant when,
            @Schema(description = "Who did it.") String by,
            @Schema(description = "Why.") @Nullable String reason) {}

    /**
     * @param whole makes a whole address of a path
     */
    static JsonFeed of(Channel channel, NewestPage page, UnaryOperator<String> whole, ObjectMapper json) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                channel.title(),
                channel.list(),
                channel.self(),
                channel.next(),
                "en",
                page.standing().stream()
                        .map(standing -> item(standing, standing.view().tree(json), whole))
                        .toList(),
                new Extension(page.takenBack().stream()
                        .map(gone -> new Deleted(
                                whole.apply("/v1/events/" + gone.id()), gone.at(), gone.by(), gone.reason()))
                        .toList()));
    }

    private static Item item(NewestPage.Standing standing, JsonNode view, UnaryOperator<String> whole) {
        Prose prose = Prose.of(view);
        String address = whole.apply(view.path("self").asText());
        return new Item(
                address,
                address,
                prose.title(),
                String.join("\n", prose.lines()),
                standing.first(),
                standing.recordedAt(),
                List.of(new Author(view.path("recorded_by").asText())),
                prose.words());
    }
}
