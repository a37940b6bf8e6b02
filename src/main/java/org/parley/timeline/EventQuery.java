package org.parley.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.http.FreeText;
import org.parley.record.Chosen;

/**
 * The question to the timeline as it is asked over HTTP; {@link Questions} understands it. Of several values, given with commas or
 * by repetition, any will do; a value with {@code !} before it must not hold. That is cautious: what possibly holds is excluded.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "EventQuery",
        description =
                "The question as it was understood: actors by their ids, moments for `now` and `today`, defaults where nothing was"
                        + " said.",
        properties = {
            @SchemaProperty(
                    name = "as_of",
                    type = SchemaType.STRING,
                    description = "The moment of the record at which it is answered.",
                    examples = "2026-11-23T23:41:28.000059Z")
        })
public record EventQuery(
        @RestQuery
        @Parameter(
                description =
                        "What the event must touch: an instant, a day, a month, a year, or `a/b` with `..` for an open end;"
                                + " also `now`, `today`, `now-P30D`.",
                example = "2025-04-26/2025-05-04")
        @Nullable
        String datetime,

        @RestQuery("date_match")
        @Parameter(
                description =
                        "`possible`: the event's span touches the period; `certain`: it lies wholly within. Speaks of"
                                + " `datetime`, `reported` and of vague tenures.",
                example = "possible")
        @Nullable
        String dateMatch,

        @RestQuery @Parameter(description = "Kind of event.", example = "call,meeting")
        List<String> kind,

        @RestQuery
        @Parameter(
                description =
                        "Id, alias, identifier or unique family name of an actor; with `!` none that possibly takes part. What a person did in an office of it on that"
                                + " day, what its parts did and what was done on its behalf counts too, unless `actor_scope=direct`.",
                example = "russia")
        List<String> actor,

        @RestQuery("actor_scope")
        @Parameter(description = "`office_held`: with roll-up; `direct`: the actor itself.", example = "office_held")
        @Nullable
        String actorScope,

        @RestQuery
        @Parameter(
                description =
                        "Role that someone, or with `actor` that actor, must have had; with `!`, must not have had.",
                example = "initiator")
        List<String> role,

        @RestQuery
        @Parameter(
                description =
                        "Two to four actors that must all have taken part, each as a participant of its own, not merely"
                                + " mentioned.",
                example = "usa,russia")
        List<String> between,

        @RestQuery
        @Parameter(description = "Topic, narrower ones included where it is mentioned.", example = "ceasefire")
        List<String> topic,

        @RestQuery
        @Parameter(
                description =
                        "How the event must stand to `topic` (or to any): `mentioned`, `omitted`, `denied`; with `!`, must not"
                                + " stand. With `topic`, if not said: `mentioned,denied`.",
                example = "omitted")
        List<String> coverage,

        @RestQuery @Parameter(description = "Process to which it belongs.", example = "ukraine-2025")
        List<String> process,

        @RestQuery @Parameter(description = "Status recorded.", example = "occurred")
        List<String> status,

        @RestQuery @Parameter(description = "Expected or tentative, and its span is over.", example = "true") @Nullable
        String overdue,

        @RestQuery @Parameter(description = "How sure the act is.", example = "confirmed")
        List<String> verification,

        @RestQuery @Parameter(description = "Id of a source that is cited.", example = "fox-20250427")
        List<String> source,

        @RestQuery @Parameter(description = "Slug of a publisher that is cited.", example = "fox-news")
        List<String> publisher,

        @RestQuery @Parameter(description = "Place, or a part of it.", example = "Istanbul")
        List<String> place,

        @RestQuery @Parameter(description = "Tag.", example = "seed")
        List<String> tag,

        @RestQuery("link_type")
        @Parameter(
                description = "A link that the event must have, seen from it; inverse words too.",
                example = "contradicts")
        List<String> linkType,

        @RestQuery("linked_to")
        @Parameter(
                description = "Id of an event to which it must be linked, in either direction.",
                example = "2025-04-27-rubio-lavrov-call")
        List<String> linkedTo,

        @RestQuery
        @Parameter(
                description =
                        "Words that the event must have, in its texts or in the names of its participants and topics; forms of"
                                + " English words are one, case and accents do not matter. `\"a phrase\"`, `-without`, `begin*`. Nothing is a mistake.",
                example = "ceasefire \"without preconditions\" -energy")
        @FreeText
        @Nullable
        String q,

        @RestQuery("known_at")
        @Parameter(
                description = "Answer as the record would have answered then: an instant, a day (its end), `now-P30D`.",
                example = "2026-11-23T20:00:00Z")
        @Nullable
        String knownAt,

        @RestQuery
        @Parameter(description = "When its current revision was recorded.", example = "2026-11-23/..")
        @Nullable
        String recorded,

        @RestQuery
        @Parameter(description = "When the first publication cited came out.", example = "../2025-04-27")
        @Nullable
        String reported) {

    /** The same question without what this parameter, which may have several values, asks. */
    public EventQuery without(String parameter) {
        return with(parameter, List.of());
    }

    /** The same question with these values of a parameter, which may have several, in the place of its own. */
    public EventQuery with(String parameter, List<String> values) {
        return each((name, own) -> name.equals(parameter) ? values : own);
    }

    /** The same question with these values of a parameter, which may have several, where it has none but what must not hold. */
    public EventQuery orElse(String parameter, List<String> usual) {
        return each((name, values) ->
                name.equals(parameter) && Chosen.texts(values).stream().allMatch(value -> value.startsWith("!"))
                        ? Stream.concat(usual.stream(), values.stream()).toList()
                        : values);
    }

    private EventQuery each(BiFunction<String, List<String>, List<String>> kept) {
        return new EventQuery(
                datetime,
                dateMatch,
                kept.apply("kind", kind),
                kept.apply("actor", actor),
                actorScope,
                kept.apply("role", role),
                kept.apply("between", between),
                kept.apply("topic", topic),
                kept.apply("coverage", coverage),
                kept.apply("process", process),
                kept.apply("status", status),
                overdue,
                kept.apply("verification", verification),
                kept.apply("source", source),
                kept.apply("publisher", publisher),
                kept.apply("place", place),
                kept.apply("tag", tag),
                kept.apply("link_type", linkType),
                kept.apply("linked_to", linkedTo),
                q,
                knownAt,
                recorded,
                reported);
    }

    /** No question but for the moment. */
    static EventQuery knownAt(@Nullable String knownAt) {
        List<String> all = List.of();
        return new EventQuery(
                null, null, all, all, null, all, all, all, all, all, all, null, all, all, all, all, all, all, all, null,
                knownAt, null, null);
    }
}
