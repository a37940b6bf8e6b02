package org.parley.ingest;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.http.Mistake;

/**
 * A line that cannot be taken, and why.
 *
 * @param line its number, from 1
 */
public record Rejected(int line, List<Mistake> mistakes) {

    @Override
    public String toString() {
        return "line " + line + ": "
                + mistakes.stream()
                        .map(mistake ->
                                (mistake.pointer() == null || mistake.pointer().isEmpty()
                                                ? ""
                                                : mistake.pointer() + ": ")
                                        + mistake.detail())
                        .collect(Collectors.joining(" "));
    }
}
