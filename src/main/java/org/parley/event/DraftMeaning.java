package org.parley.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Directory;
import org.parley.http.Nearest;
import org.parley.http.Shape;
import org.parley.http.Shape.Wrong;
import org.parley.http.Words;
import org.parley.time.Edtf;
import org.parley.time.EdtfException;
import org.parley.time.Span;

/**
 * What the texts of a draft mean: whether an id exists, a date can be read, a line is a line.
 *
 * @param events slugs that exist, of those that the draft names
 */
public record DraftMeaning(References references, Set<String> events) implements Shape.Meaning {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int SLUG_LENGTH = 120;
    private static final int LINE_LENGTH = 500;
    private static final int PROSE_LENGTH = 4_000;

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
        return textOf == null ? Optional.empty() : Optional.ofNullable(wrong(textOf.value(), component, text));
    }

    private @Nullable Wrong wrong(TextKind kind, RecordComponent component, String text) {
        return switch (kind) {
            case ACTOR -> actor(text);
            case SOURCE -> known(text, references.sources().keySet(), "source");
            case TOPIC ->
                references.topics().has(text)
                        ? null
                        : missing("topic", text, references.topics().nearest(text));
            case PROCESS -> known(text, references.processes().keySet(), "process");
            case POSITION -> known(text, references.positions().keySet(), "position");
            case EVENT -> known(text, events, "event");
            case EDTF -> edtf(component, text);
            case DURATION ->
                DraftText.isDuration(text)
                        ? null
                        : new Wrong("'" + text + "' is no length of time; write 'PT90M' or 'P30D' (ISO 8601).", null);
            case LANGUAGE -> language(text);
            case TIMEZONE -> timezone(text);
            case SLUG -> slug(text);
            case TITLE -> length(text, LINE_LENGTH);
            case PROSE -> length(text, PROSE_LENGTH);
        };
    }

    private @Nullable Wrong actor(String text) {
        if (references.actors().has(text)) {
            return null;
        }
        Directory.Found found = references.actors().find(text);
        if (found instanceof Directory.Found.One one) {
            return meant("actor", text, one.actor());
        }
        return missing("actor", text, found instanceof Directory.Found.None none ? none.nearest() : Optional.empty());
    }

    private Wrong meant(String noun, String text, String id) {
        return new Wrong(
                "No " + noun + " '" + text + "'. Did you mean '" + id + "' ("
                        + references.actors().name(id) + ")?",
                id);
    }

    private Wrong missing(String noun, String text, Optional<String> nearest) {
        if (noun.equals("actor") && nearest.isPresent()) {
            return meant(noun, text, nearest.get());
        }
        return new Wrong(
                "No " + noun + " '" + text + "'."
                        + nearest.map(near -> " Did you mean '" + near + "'?").orElse(""),
                nearest.orElse(null));
    }

    private @Nullable Wrong known(String text, Collection<String> ids, String noun) {
        return ids.contains(text) ? null : missing(noun, text, Nearest.to(text, ids));
    }

    private static @Nullable Wrong edtf(RecordComponent component, String text) {
        try {
            Edtf edtf = Edtf.parse(text);
            if (!edtf.withinYears(1, 9999)) {
                return new Wrong("'" + text + "' does not lie in the years 1 to 9999.", null);
            }
            Span span = edtf.span();
            boolean event = component.getDeclaringRecord() == EventDraft.When.class;
            return event && span.earliest() == null && span.latest() == null
                    ? new Wrong("'" + text + "' names no date; bound it by what is known, as in '../2025-02-18'.", null)
                    : null;
        } catch (EdtfException e) {
            return new Wrong(e.detail(), null);
        }
    }

    private static @Nullable Wrong language(String text) {
        try {
            new Locale.Builder().setLanguageTag(text).build();
            return null;
        } catch (IllformedLocaleException e) {
            return new Wrong("'" + text + "' is no language tag; write 'en' or 'pt-BR' (BCP 47).", null);
        }
    }

    private static @Nullable Wrong timezone(String text) {
        if (ZoneId.getAvailableZoneIds().contains(text)) {
            return null;
        }
        String near = Nearest.to(text, ZoneId.getAvailableZoneIds()).orElse(null);
        return new Wrong(
                "'" + text + "' is no time zone; "
                        + (near == null ? "write 'Europe/Moscow'." : "did you mean '" + near + "'?"),
                near);
    }

    private static @Nullable Wrong slug(String text) {
        if (text.length() <= SLUG_LENGTH && SLUG.matcher(text).matches()) {
            return null;
        }
        return new Wrong(
                "'" + text + "' is no id: lower-case letters, digits and single hyphens, at most " + SLUG_LENGTH
                        + " characters, for example '2025-04-27-rubio-lavrov-call'.",
                null);
    }

    private static @Nullable Wrong length(String text, int most) {
        return text.length() <= most
                ? null
                : new Wrong("This text has " + text.length() + " characters; " + most + " are possible.", null);
    }
}
