package org.parley.source;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.parley.http.Shape;
import org.parley.http.Shape.Wrong;
import org.parley.record.Texts;

/** What the texts of a source mean, whether a curator enters it or a file brings it. */
public final class SourceMeaning implements Shape.Meaning {

    @Override
    public Optional<Wrong> wrong(RecordComponent component, String text) {
        return switch (component.getName()) {
            case "id" -> Texts.id(text);
            case "publisher", "title" -> Texts.line(text);
            case "url" -> Texts.url(text);
            case "published" -> Texts.edtf(text);
            case "language" -> Texts.language(text);
            default -> Texts.prose(text);
        };
    }
}
