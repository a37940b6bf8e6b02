package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.event.DraftMeaning;
import org.parley.event.DraftReader;
import org.parley.event.DraftRules;
import org.parley.event.EventDraft;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.record.Texts;
import org.parley.timeline.Author;
import org.parley.timeline.Loading.Entry;

/** Holds every line of a file against all others before anything is written; tells every bad line, not only the first. */
final class FileCheck {
    private static final String AUTHOR = "interchange file";
    /** What the column holds. */
    private static final int LONGEST_AUTHOR = 200;

    /** The first line. */
    private record Head(
            int format,
            String title,
            @Nullable String description,
            @Nullable String license) {}

    /** An event taken back. */
    private record Retraction(String id) {}

    private final InterchangeFile file;
    private final ReferenceCheck references;
    private final DraftReader reader;
    private final Instant now;
    /** Events on earlier lines, and those of them that are not taken back. */
    private final Set<String> known = new HashSet<>();

    private final Set<String> standing = new HashSet<>();
    private Instant last = Instant.EPOCH;

    FileCheck(InterchangeFile file, ObjectMapper json, DraftReader reader, Instant now) {
        this.file = file;
        this.references = new ReferenceCheck(file, json);
        this.reader = reader;
        this.now = now;
    }

    /** @return what can be written; the file's rejected lines say what cannot */
    Contents check() {
        file.of(Line.HEAD).forEach(this::head);
        references.check();
        List<Entry> entries = new ArrayList<>();
        file.lines().stream()
                .filter(Line::isRecording)
                .forEach(line -> entry(line).ifPresent(entries::add));
        return references.with(entries);
    }

    private void head(Line line) {
        List<Mistake> mistakes =
                new ArrayList<>(Shape.mistakes(line.body(), Head.class, (component, text) -> Texts.prose(text)));
        if (mistakes.isEmpty() && line.body().path("format").asInt() != 1) {
            mistakes.add(Mistake.at(
                    "/format", "Format 1 is read here, not " + line.body().path("format") + "."));
        }
        file.reject(line.number(), mistakes);
    }

    /** Empty where the line is bad. */
    private Optional<Entry> entry(Line line) {
        List<Mistake> mistakes = new ArrayList<>();
        @Nullable Instant recordedAt = moment(line, mistakes);
        Author author = author(line, mistakes);
        EventDraft draft = null;
        if (line.type().equals(Line.EVENT)) {
            draft = event(line, mistakes);
            known.add(line.id());
            standing.add(line.id());
        } else {
            mistakes.addAll(Shape.mistakes(line.body(), Retraction.class, (component, text) -> Texts.id(text)));
            if (mistakes.isEmpty() && !standing.remove(line.id())) {
                mistakes.add(Mistake.at("/id", "There is no event '" + line.id() + "' on an earlier line to retract."));
            }
        }
        file.reject(line.number(), mistakes);
        return mistakes.isEmpty() ? Optional.of(new Entry(line.id(), draft, author, recordedAt)) : Optional.empty();
    }

    private @Nullable EventDraft event(Line line, List<Mistake> mistakes) {
        Shape.Meaning meaning = references.inFile(new DraftMeaning(references.references(), known));
        List<Mistake> inShape = new ArrayList<>(Shape.mistakes(line.body(), EventDraft.class, meaning));
        if (!line.body().hasNonNull("id")) {
            inShape.add(Mistake.at("/id", "An event of a file needs its id."));
        }
        mistakes.addAll(inShape);
        if (!inShape.isEmpty()) {
            return null;
        }
        EventDraft draft = reader.draft(line.body());
        mistakes.addAll(DraftRules.mistakes(draft));
        return draft;
    }

    private static Author author(Line line, List<Mistake> mistakes) {
        String name = text(line, "recorded_by", mistakes);
        String reason = text(line, "reason", mistakes);
        mistakes.addAll(Author.mistakes(reason));
        if (name != null && (name.isBlank() || name.length() > LONGEST_AUTHOR)) {
            mistakes.add(Mistake.at(
                    "/recorded_by",
                    "A name has 1 to " + LONGEST_AUTHOR + " characters; this has " + name.length() + "."));
        }
        return new Author(name == null ? AUTHOR : name, reason).withReason();
    }

    /** Takes a member of the history out of the line: the rest is the draft. */
    private static @Nullable String text(Line line, String name, List<Mistake> mistakes) {
        JsonNode value = line.body().remove(name);
        if (value != null && !value.isNull() && !value.isTextual()) {
            mistakes.add(Mistake.at("/" + name, "A text was expected here."));
        }
        return value == null ? null : value.textValue();
    }

    private @Nullable Instant moment(Line line, List<Mistake> mistakes) {
        String text = text(line, "recorded_at", mistakes);
        if (text == null) {
            // It is recorded when it is loaded; what follows cannot have been recorded before.
            last = now;
            return null;
        }
        try {
            Instant moment = Instant.parse(text);
            wrong(moment).ifPresent(wrong -> mistakes.add(Mistake.at("/recorded_at", "'" + text + "' " + wrong)));
            last = moment.isAfter(last) && !moment.isAfter(now) ? moment : last;
            return moment;
        } catch (DateTimeParseException e) {
            mistakes.add(Mistake.at("/recorded_at", "'" + text + "' is no moment; write 2026-11-23T13:58:52Z."));
            return null;
        }
    }

    private Optional<String> wrong(Instant moment) {
        if (moment.isAfter(now)) {
            return Optional.of("is to come.");
        }
        if (!moment.isAfter(Instant.EPOCH)) {
            return Optional.of("lies before 1970.");
        }
        return moment.isBefore(last)
                ? Optional.of("is earlier than on a line before, " + last + "; lines stand in the order of recording.")
                : Optional.empty();
    }
}
