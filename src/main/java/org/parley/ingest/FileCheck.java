package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Holds every line of a file against all before it; tells every bad line, not only the first. */
final class FileCheck {
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

    /** Takes what is right, as long as nothing was wrong. */
    interface Taking {
        /** What events speak of, before the first event. */
        void references(Contents contents);

        /** A revision, in the order of the file. */
        void entry(Entry entry);
    }

    private static final String AUTHOR = "interchange file";

    private final ObjectMapper json;
    private final DraftReader reader;
    private final Instant now;
    private final Taking taking;
    private final Rejections rejections = new Rejections();
    private final Lines beforeEvents = Lines.none(rejections);
    private final EventIds events = new EventIds();
    private @Nullable ReferenceCheck references;
    private Instant last = Instant.EPOCH;

    FileCheck(ObjectMapper json, DraftReader reader, Instant now, Taking taking) {
        this.json = json;
        this.reader = reader;
        this.now = now;
        this.taking = taking;
    }

    /** Reads the file to its end; what is wrong, the rejections say. */
    void check(InputStream file) throws IOException {
        new InterchangeFile(json).read(file, rejections, this::check);
        references();
    }

    Rejections rejections() {
        return rejections;
    }

    private void check(Line line) {
        if (line.type().equals(Line.HEAD)) {
            head(line);
        } else if (line.isRecording()) {
            entry(line);
        } else if (references == null) {
            beforeEvents.lines().add(line);
        }
    }

    /** All of them, which stand before the first event; checked when that comes. */
    private ReferenceCheck references() {
        if (references == null) {
            references = new ReferenceCheck(beforeEvents, json);
            references.check();
            beforeEvents.lines().clear();
            if (rejections.isEmpty()) {
                taking.references(references.contents());
            }
        }
        return references;
    }

    private void head(Line line) {
        List<Mistake> mistakes =
                new ArrayList<>(Shape.mistakes(line.body(), Head.class, (component, text) -> Texts.prose(text)));
        if (mistakes.isEmpty() && line.body().path("format").asInt() != 1) {
            mistakes.add(Mistake.at(
                    "/format", "Format 1 is read here, not " + line.body().path("format") + "."));
        }
        rejections.add(line.number(), mistakes);
    }

    private void entry(Line line) {
        List<Mistake> mistakes = new ArrayList<>();
        Instant moment = moment(line, mistakes);
        Author author = author(line, mistakes);
        EventDraft draft = line.type().equals(Line.EVENT) ? draft(line, mistakes) : retraction(line, mistakes);
        rejections.add(line.number(), mistakes);
        if (rejections.isEmpty()) {
            taking.entry(Entry.of(line.id(), draft, references().references(), author, moment));
        }
    }

    private @Nullable EventDraft draft(Line line, List<Mistake> mistakes) {
        ReferenceCheck known = references();
        Shape.Meaning meaning = known.inFile(new DraftMeaning(known.references(), events));
        List<Mistake> inShape = new ArrayList<>(Shape.mistakes(line.body(), EventDraft.class, meaning));
        if (!line.body().hasNonNull("id")) {
            inShape.add(Mistake.at("/id", "An event of a file needs its id."));
        }
        events.add(line.id());
        mistakes.addAll(inShape);
        if (!inShape.isEmpty()) {
            return null;
        }
        EventDraft draft = reader.draft(line.body());
        mistakes.addAll(DraftRules.mistakes(draft));
        return draft;
    }

    /** Says nothing any more. */
    private @Nullable EventDraft retraction(Line line, List<Mistake> mistakes) {
        List<Mistake> inShape = Shape.mistakes(line.body(), Retraction.class, (component, text) -> Texts.id(text));
        mistakes.addAll(inShape);
        if (inShape.isEmpty() && !events.retract(line.id())) {
            mistakes.add(Mistake.at("/id", "There is no event '" + line.id() + "' on an earlier line to retract."));
        }
        return null;
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

    /** Null: when it is loaded. */
    private @Nullable Instant moment(Line line, List<Mistake> mistakes) {
        String text = text(line, "recorded_at", mistakes);
        if (text == null) {
            // What follows cannot have been recorded before.
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
