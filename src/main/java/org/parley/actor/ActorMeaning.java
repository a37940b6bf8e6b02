package org.parley.actor;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;
import org.parley.http.Nearest;
import org.parley.http.Shape;
import org.parley.http.Shape.Wrong;
import org.parley.record.Texts;

/**
 * What the texts of actors and offices mean.
 *
 * @param sources ids that exist, of those that the draft names
 */
record ActorMeaning(Directory directory, Set<String> sources) implements Shape.Meaning {
    private static final int LONGEST_SCHEME = 60;

    @Override
    public Optional<Wrong> wrong(RecordComponent component, String text) {
        return switch (component.getName()) {
            case "id" -> Texts.id(text);
            case "partOf", "organisation" -> directory.wrong(text);
            case "office" -> office(text);
            case "source" ->
                sources.contains(text)
                        ? Optional.empty()
                        : Optional.of(new Wrong("No source '" + text + "'; create it first.", null));
            case "from", "until" -> Texts.edtf(text);
            case "language" -> Texts.language(text);
            case "scheme" -> Texts.length(text, LONGEST_SCHEME);
            case "name", "text", "aliases", "value", "title" -> Texts.line(text);
            default -> Texts.prose(text);
        };
    }

    private Optional<Wrong> office(String id) {
        if (directory.hasOffice(id)) {
            return Optional.empty();
        }
        String near = Nearest.to(id, directory.officeIds()).orElse(null);
        return Optional.of(
                new Wrong("No office '" + id + "'." + (near == null ? "" : " Did you mean '" + near + "'?"), near));
    }
}
