package org.parley.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.http.Mistake;

/** The lines that cannot be taken: of the first so many what is wrong, of the others the numbers. */
final class Rejections {
    /** More are told by number only. */
    private static final int MOST_TOLD = 50;

    /** More are counted only. */
    private static final int MOST_NUMBERED = 10_000;

    private final SortedMap<Integer, List<Mistake>> told = new TreeMap<>();
    private final TreeSet<Integer> numbered = new TreeSet<>();
    private long others;

    void add(int line, List<Mistake> mistakes) {
        if (mistakes.isEmpty()) {
            return;
        }
        if (told.containsKey(line) || told.size() < MOST_TOLD) {
            told.computeIfAbsent(line, number -> new ArrayList<>()).addAll(mistakes);
        } else if (line < told.lastKey()) {
            numbered.add(told.lastKey());
            told.remove(told.lastKey());
            told.put(line, new ArrayList<>(mistakes));
        } else if (numbered.size() < MOST_NUMBERED) {
            numbered.add(line);
        } else if (!numbered.contains(line)) {
            others++;
        }
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** All of them, a line each, in the order of the file. */
    String inWords() {
        long count = told.size() + numbered.size() + others;
        List<String> lines = new ArrayList<>();
        lines.add((count == 1 ? "a bad line" : count + " bad lines") + "; nothing was written.");
        told.forEach((line, mistakes) -> lines.add("line " + line + ": "
                + mistakes.stream().map(Rejections::inWords).collect(Collectors.joining(" "))));
        if (!numbered.isEmpty()) {
            lines.add("and lines " + numbered.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + (others > 0 ? " and " + others + " more" : ""));
        }
        return String.join("\n", lines);
    }

    private static String inWords(Mistake mistake) {
        boolean ofAll = mistake.pointer() == null || mistake.pointer().isEmpty();
        return (ofAll ? "" : mistake.pointer() + ": ") + mistake.detail();
    }
}
