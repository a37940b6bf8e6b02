package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the management port tells whoever gathers metrics, at one moment. */
public record Scrape(List<String> lines) {
    private static final int PATIENCE = 500;

    public static Scrape of(URL metrics) {
        try (var text = metrics.openStream()) {
            return new Scrape(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of which this holds, or the last of many: a request is counted a moment after its answer. */
    public static Scrape until(URL metrics, Predicate<Scrape> holds) {
        return Stream.generate(() -> of(metrics))
                .limit(PATIENCE)
                .dropWhile(holds.negate())
                .findFirst()
                .orElseGet(() -> of(metrics));
    }

    /**
     * The sum of a name's samples; 0 if there are none.
     *
     * @param labels as they are written, {@code act="created"}; samples without one of them do not count
     */
    public double sum(String name, String... labels) {
        return samples(name)
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** All that a label of a name says. */
    public Set<String> values(String name, String label) {
        Pattern value = Pattern.compile("[{,]" + label + "=\"([^\"]*)\"");
        return samples(name)
                .flatMap(line -> value.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    public boolean describes(String name) {
        return lines.stream().anyMatch(line -> line.matches("# HELP " + name + " .+"));
    }

    private Stream<String> samples(String name) {
        return lines.stream().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "));
    }
}
