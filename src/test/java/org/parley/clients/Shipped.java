package org.parley.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Code as it stands in a document that ships, between fences; the document's address of the service is replaced by a running one's. */
record Shipped(String language, String code) {
    static final String ADDRESS = "http://localhost:8080";

    private static final Pattern FENCED =
            Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    static List<Shipped> in(String document) {
        return FENCED.matcher(document)
                .results()
                .map(block -> new Shipped(block.group(1), block.group(2)))
                .toList();
    }

    static List<Shipped> in(Path document, String language) throws IOException {
        return in(Files.readString(document)).stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    Shipped at(String address) {
        return new Shipped(language, code.replace(ADDRESS, address));
    }
}
