package org.parley.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.http.Mistake;

/**
 * A line that cannot be taken, and why.
 *
 * @param line its number, from 1
 */
record Rejected(int line, List<Mistake> mistakes) {

    /**
     * All of them, a line each, in the order of the file.
     *
     * @param most more are told by number only
     */
    static String inWords(List<Rejected> rejected, int most) {
        SortedMap<Integer, List<Mistake>> lines = new TreeMap<>();
        rejected.forEach(bad ->
                lines.computeIfAbsent(bad.line, number -> new ArrayList<>()).addAll(bad.mistakes));
        List<String> told = new ArrayList<>();
        told.add((lines.size() == 1 ? "a bad line" : lines.size() + " bad lines") + "; nothing was written.");
        lines.entrySet().stream()
                .limit(most)
                .forEach(line -> told.add(new Rejected(line.getKey(), line.getValue()).toString()));
        if (lines.size() > most) {
            told.add("and lines "
                    + lines.keySet().stream().skip(most).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return String.join("\n", told);
    }

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
