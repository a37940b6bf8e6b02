package org.parley.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.parley.http.Nearest;
import org.parley.http.Shape;
import org.parley.http.Shape.Wrong;
import org.parley.http.Words;
import org.parley.record.Texts;
import org.parley.time.Edtf;
import org.parley.time.Span;

/**
 * What the texts of a draft mean: whether an id exists, a date can be read, a line is a line.
 *
 * @param events slugs that exist, of those that the draft names
 */
public record DraftMeaning(References references, Set<String> events) implements Shape.Meaning {
    /** Those of the JDK; it copies them whenever it is asked. */
    private static final Set<String> TIMEZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    @Override
    public Optional<Class<?>> record(RecordComponent component, JsonNode parent) {
        if (component.getType() != EventDetails.class) {
            return Optional.empty();
        }
        // Of an unknown kind nothing more can be said: the details are left alone.
        return Optional.of(kind(parent).<Class<?>>map(EventKind::details).orElse(EventDetails.class));
    }

    static Optional<EventKind> kind(JsonNode draft) {
        JsonNode kind = draft.path("kind");
        return kind.isTextual() ? Words.find(EventKind.class, kind.textValue()) : Optional.empty();
    }

    @Override
    public Optional<Wrong> wrong(RecordComponent component, String text) {
        TextOf textOf = component.getAnnotation(TextOf.class);
        return textOf == null ? Optional.empty() : wrong(textOf.value(), component, text);
    }

    private Optional<Wrong> wrong(TextKind kind, RecordComponent component, String text) {
        return switch (kind) {
            case ACTOR -> references.actors().wrong(text);
            case SOURCE -> known(text, references.sources().keySet(), "source");
            case TOPIC -> references.topics().wrong(text);
            case PROCESS -> known(text, references.processes().keySet(), "process");
            case POSITION -> known(text, references.positions().keySet(), "position");
            case EVENT -> known(text, events, "event");
            case EDTF -> date(component, text);
            case DURATION ->
                DraftText.isDuration(text)
                        ? Optional.empty()
                        : wrong("'" + text + "' is no length of time; write 'PT90M' or 'P30D' (ISO 8601).");
            case LANGUAGE -> Texts.language(text);
            case TIMEZONE -> timezone(text);
            case SLUG -> Texts.id(text, "2025-04-27-rubio-lavrov-call");
            case TITLE -> Texts.line(text);
            case PROSE -> Texts.prose(text);
        };
    }

    private static Optional<Wrong> known(String text, Collection<String> ids, String noun) {
        if (ids.contains(text)) {
            return Optional.empty();
        }
        String near = Nearest.to(text, ids).orElse(null);
        return Optional.of(new Wrong(
                "No " + noun + " '" + text + "'." + (near == null ? "" : " Did you mean '" + near + "'?"), near));
    }

    private static Optional<Wrong> date(RecordComponent component, String text) {
        return Texts.date(text).or(() -> {
            Span span = Edtf.parse(text).span();
            boolean event = component.getDeclaringRecord() == EventDraft.When.class;
            return event && span.earliest() == null && span.latest() == null
                    ? wrong("'" + text + "' names no date; bound it by what is known, as in '../2025-02-18'.")
                    : Optional.empty();
        });
    }

    private static Optional<Wrong> timezone(String text) {
        if (TIMEZONES.contains(text)) {
            return Optional.empty();
        }
        String near = Nearest.to(text, TIMEZONES).orElse(null);
        return Optional.of(new Wrong(
                "'" + text + "' is no time zone; "
                        + (near == null ? "write 'Europe/Moscow'." : "did you mean '" + near + "'?"),
                near));
    }

    private static Optional<Wrong> wrong(String detail) {
        return Optional.of(new Wrong(detail, null));
    }
}
