package org.parley.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines of a file that are held against each other: those of reference data.
 *
 * @param lines in their order
 */
record Lines(List<Line> lines, Rejections rejections) {
    static Lines none(Rejections rejections) {
        return new Lines(new ArrayList<>(), rejections);
    }

    Stream<Line> of(String type) {
        return lines.stream().filter(line -> line.type().equals(type));
    }
}
