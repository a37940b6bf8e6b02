package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

/** Holds every line of a file against all others before anything is written; tells every bad line, not only the first. */
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

    private final InterchangeFile file;
    private final ObjectMapper json;
    private final DraftReader reader;
    private final Instant now;
    private final Rejections rejections = new Rejections();
    private final Lines beforeEvents = Lines.none(rejections);
    private final EventIds events = new EventIds();
    private @Nullable ReferenceCheck references;
    private Instant last = Instant.EPOCH;
    private int revisions;

    FileCheck(InterchangeFile file, ObjectMapper json, DraftReader reader, Instant now) {
        this.file = file;
        this.json = json;
        this.reader = reader;
        this.now = now;
    }

    /** @return what events speak of; the rejections say what is wrong */
    Contents check() throws IOException {
        file.read(rejections, this::check);
        return references().contents();
    }

    /** How many revisions of events the file has. */
    int revisions() {
        return revisions;
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
        moment(line, mistakes);
        author(line, mistakes);
        if (line.type().equals(Line.EVENT)) {
            mistakes.addAll(event(line));
            events.add(line.id());
        } else {
            mistakes.addAll(Shape.mistakes(line.body(), Retraction.class, (component, text) -> Texts.id(text)));
            if (mistakes.isEmpty() && !events.retract(line.id())) {
                mistakes.add(Mistake.at("/id", "There is no event '" + line.id() + "' on an earlier line to retract."));
            }
        }
        rejections.add(line.number(), mistakes);
        revisions++;
    }

    private List<Mistake> event(Line line) {
        ReferenceCheck known = references();
        Shape.Meaning meaning = known.inFile(new DraftMeaning(known.references(), events));
        List<Mistake> inShape = new ArrayList<>(Shape.mistakes(line.body(), EventDraft.class, meaning));
        if (!line.body().hasNonNull("id")) {
            inShape.add(Mistake.at("/id", "An event of a file needs its id."));
        }
        return inShape.isEmpty() ? DraftRules.mistakes(reader.draft(line.body())) : inShape;
    }

    private static void author(Line line, List<Mistake> mistakes) {
        String name = text(line, Entries.RECORDED_BY, mistakes);
        mistakes.addAll(Author.mistakes(text(line, Entries.REASON, mistakes)));
        if (name != null && (name.isBlank() || name.length() > LONGEST_AUTHOR)) {
            mistakes.add(Mistake.at(
                    "/recorded_by",
                    "A name has 1 to " + LONGEST_AUTHOR + " characters; this has " + name.length() + "."));
        }
    }

    /** Takes a member of the history out of the line: the rest is the draft. */
    private static @Nullable String text(Line line, String name, List<Mistake> mistakes) {
        JsonNode value = line.body().remove(name);
        if (value != null && !value.isNull() && !value.isTextual()) {
            mistakes.add(Mistake.at("/" + name, "A text was expected here."));
        }
        return value == null ? null : value.textValue();
    }

    private void moment(Line line, List<Mistake> mistakes) {
        String text = text(line, Entries.RECORDED_AT, mistakes);
        if (text == null) {
            // It is recorded when it is loaded; what follows cannot have been recorded before.
            last = now;
            return;
        }
        try {
            Instant moment = Instant.parse(text);
            wrong(moment).ifPresent(wrong -> mistakes.add(Mistake.at("/recorded_at", "'" + text + "' " + wrong)));
            last = moment.isAfter(last) && !moment.isAfter(now) ? moment : last;
        } catch (DateTimeParseException e) {
            mistakes.add(Mistake.at("/recorded_at", "'" + text + "' is no moment; write 2026-11-23T13:58:52Z."));
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
