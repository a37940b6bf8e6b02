package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Directory;
import org.parley.event.Role;
import org.parley.event.Status;
import org.parley.event.Verification;

/**
 * Slides for TimelineJS 3, a group a side. TimelineJS takes every text for HTML, and reads dates and groups so twice: each is escaped as
 * often. Source: {@code TimelineConfig} and {@code MediaType} of its version 3.9.11.
 */
final class TimelineJs implements Format {
    /** The group of what several sides do together. */
    static final String TOGETHER = "Several sides";

    /** What these do comes first: a call is that of who rang. */
    private static final List<Role> LEADING = List.of(Role.INITIATOR, Role.DEMANDER, Role.PROPOSER, Role.VISITOR);

    private static final List<Role> ACTING =
            List.of(Role.SPEAKER, Role.PARTICIPANT, Role.SIGNATORY, Role.MEDIATOR, Role.GUARANTOR);
    private static final List<Role> PRESENT = List.of(Role.HOST, Role.RECIPIENT);

    /** What is told to the minute lasts one. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final String question;
    private final Instant asOf;
    private final Directory actors;
    private final ObjectMapper json;
    private boolean any;

    /**
     * @param question address of the list with the same events
     * @param asOf when it is answered: the date of the slide that says that there is no event
     */
    TimelineJs(String question, Instant asOf, Directory actors, ObjectMapper json) {
        this.question = question;
        this.asOf = asOf;
        this.actors = actors;
        this.json = json;
    }

    @Override
    public String begin() {
        String link = Html.link(question, question);
        SlideView title = slide("The record of Parley", "<p>The events of " + link + ".</p>", null);
        return "{\"title\":" + text(title) + ",\n\"events\":[\n";
    }

    @Override
    public String events(List<JsonNode> views, boolean first) {
        any = true;
        return views.stream().map(view -> text(slide(view))).collect(Collectors.joining("\n,", first ? "" : ",", "\n"));
    }

    @Override
    public String end() {
        // TimelineJS shows an error where there is no event.
        SlideView none = slide("No event answers the question", null, SlideView.Day.of(asOf));
        return (any ? "" : text(none) + "\n") + "]}\n";
    }

    private String text(SlideView slide) {
        return SafeJson.of(json.valueToTree(slide));
    }

    private static SlideView slide(String headline, @Nullable String text, SlideView.@Nullable Day day) {
        return new SlideView(null, day, null, null, null, false, new SlideView.Text(headline, text), null);
    }

    private SlideView slide(JsonNode view) {
        JsonNode when = view.path("when");
        String title = Html.escaped(view.path("title").asText());
        return new SlideView(
                view.path("id").asText(),
                begin(when),
                end(when),
                twice(when.path("display").asText()),
                group(view.path("participants")),
                false,
                new SlideView.Text(title, body(view)),
                media(view));
    }

    private static @Nullable Instant instant(JsonNode when, String name) {
        return when.hasNonNull(name) ? Instant.parse(when.path(name).asText()) : null;
    }

    private static @Nullable LocalDate day(JsonNode when, String name) {
        return when.hasNonNull(name) ? LocalDate.parse(when.path(name).asText()) : null;
    }

    /** Where the begin is open: the end; where both are, the day of the answer, because a slide must stand somewhere. */
    private SlideView.Day begin(JsonNode when) {
        Instant start = instant(when, "start");
        if (start != null) {
            return SlideView.Day.of(start);
        }
        LocalDate first = day(when, "earliest");
        LocalDate last = day(when, "latest");
        @Nullable LocalDate known = first == null ? last : first;
        return known == null ? SlideView.Day.of(asOf) : SlideView.Day.of(known);
    }

    private static SlideView.@Nullable Day end(JsonNode when) {
        Instant start = instant(when, "start");
        Instant end = instant(when, "end");
        if (start != null && end != null) {
            return Duration.between(start, end).compareTo(MOMENT) > 0 ? SlideView.Day.of(end) : null;
        }
        LocalDate first = day(when, "earliest");
        LocalDate last = day(when, "latest");
        return first == null || last == null || first.equals(last) ? null : SlideView.Day.of(last);
    }

    /** For whom they stood who acted most; absent where nobody stood for anyone. */
    private @Nullable String group(JsonNode participants) {
        List<String> sides = Stream.of(LEADING, ACTING, PRESENT)
                .map(roles -> sides(participants, roles))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return switch (sides.size()) {
            case 0 -> null;
            case 1 -> twice(actors.has(sides.get(0)) ? actors.name(sides.get(0)) : sides.get(0));
            default -> TOGETHER;
        };
    }

    private static List<String> sides(JsonNode participants, List<Role> roles) {
        List<String> words = roles.stream().map(Role::word).toList();
        return stream(participants)
                .filter(one -> words.contains(one.path("role").asText()) && one.has("side"))
                .map(one -> one.path("side").asText())
                .distinct()
                .toList();
    }

    private static @Nullable String body(JsonNode view) {
        List<String> paragraphs = new ArrayList<>();
        String course = Stream.of(
                        label(view.path("status"), Status.OCCURRED.word()),
                        label(view.path("verification"), Verification.CONFIRMED.word()))
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining(", "));
        if (!course.isEmpty()) {
            paragraphs.add("<em>" + course + "</em>");
        }
        if (view.hasNonNull("summary")) {
            paragraphs.add(Html.escaped(view.path("summary").asText()));
        }
        String sources = stream(view.path("citations"))
                .map(TimelineJs::source)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!sources.isEmpty()) {
            paragraphs.add("Sources: " + sources);
        }
        return paragraphs.isEmpty() ? null : paragraphs.stream().collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }

    private static String label(JsonNode word, String usual) {
        return word.asText().equals(usual) ? "" : Html.escaped(word.asText());
    }

    private static String source(JsonNode citation) {
        String publisher =
                citation.path("publisher").asText(citation.path("source").asText());
        return citation.hasNonNull("url")
                ? Html.link(citation.path("url").asText(), publisher)
                : Html.isolated(publisher);
    }

    /** The words said, else the first words of a source; and who says so. */
    private static SlideView.@Nullable Media media(JsonNode view) {
        JsonNode said = view.path("details").path("quote");
        JsonNode cited = stream(view.path("citations"))
                .filter(citation -> citation.hasNonNull("quote"))
                .findFirst()
                .orElse(view.path("citations").path(0));
        JsonNode words = said.isTextual() ? said : cited.path("quote");
        if (!words.isTextual()) {
            return null;
        }
        String credit = said.isTextual() ? names(view.path("participants")) : source(cited);
        return new SlideView.Media(
                // Its letters decide what sort of medium TimelineJS takes it for: "spotify" in it would make a player.
                "<blockquote>" + Html.disguised(words.asText()) + "</blockquote>",
                credit.isEmpty() ? null : credit,
                cited.path("url").textValue());
    }

    private static String names(JsonNode participants) {
        return stream(participants)
                .filter(one -> one.path("role").asText().equals(Role.SPEAKER.word()))
                .map(one -> Html.isolated(one.path("name").asText()))
                .collect(Collectors.joining(", "));
    }

    private static String twice(String text) {
        return Html.escaped(Html.escaped(text));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }
}
