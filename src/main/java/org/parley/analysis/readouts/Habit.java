package org.parley.analysis.readouts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How one side gives its accounts: how soon, before whom, and what it leaves out. */
final class Habit {
    /** Of talks on which a count rests; the others are found with the filters of the list. */
    static final int MOST_NAMED = 5;

    /** Of topics that are told to be left out. */
    static final int MOST_TOPICS = 20;

    /** A talk, for a reader to find. */
    record Named(String id, String title) {}

    /** Numbers of days: those that are known only as a span are counted, but have no part in the quartiles. */
    static final class Days {
        private final List<Double> exact = new ArrayList<>();
        private int vague;

        private void add(Lag lag) {
            if (lag.isExact()) {
                exact.add((double) lag.least());
            } else {
                vague++;
            }
        }

        int vague() {
            return vague;
        }

        double[] exact() {
            return exact.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** How often it stands how to a topic, where someone mentions that. */
    static final class Topic {
        private final String id;
        private final Map<Covered, Integer> counts = new EnumMap<>(Covered.class);
        private final List<Named> omitted = new ArrayList<>();

        Topic(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        int count(Covered covered) {
            return counts.getOrDefault(covered, 0);
        }

        int talks() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Of the talks of which it leaves the topic out, the first. */
        List<Named> omitted() {
            return omitted;
        }
    }

    private final String side;
    private final Map<Precedence, Integer> precedences = new EnumMap<>(Precedence.class);
    private final Map<Precedence, List<Named>> named = new EnumMap<>(Precedence.class);
    private final Days delays = new Days();
    private final Days followed = new Days();
    private final SortedMap<String, Topic> topics = new TreeMap<>();
    private int talks;

    Habit(String side) {
        this.side = side;
    }

    void add(Lag delay) {
        talks++;
        delays.add(delay);
    }

    /** Beside the accounts of all other sides that took part. */
    void compare(Told own, Told others, Named talk) {
        Precedence precedence = Precedence.of(own, others);
        precedences.merge(precedence, 1, Integer::sum);
        keep(talk, named.computeIfAbsent(precedence, each -> new ArrayList<>()));
        if (precedence == Precedence.FIRST) {
            followed.add(Lag.between(own.earliest(), own.latest(), others.earliest(), others.latest()));
        }
    }

    void cover(String topic, Covered covered, Named talk) {
        Topic counted = topics.computeIfAbsent(topic, Topic::new);
        counted.counts.merge(covered, 1, Integer::sum);
        if (covered == Covered.OMITTED) {
            keep(talk, counted.omitted);
        }
    }

    /** Of a few the first are kept. */
    static void keep(Named talk, List<Named> few) {
        if (few.size() < MOST_NAMED) {
            few.add(talk);
        }
    }

    /** The first talks of each sort. */
    Map<Precedence, List<Named>> named() {
        return named;
    }

    String side() {
        return side;
    }

    /** Of how many talks it gives an account. */
    int talks() {
        return talks;
    }

    int count(Precedence precedence) {
        return precedences.getOrDefault(precedence, 0);
    }

    /** Of how many of them another side that took part gives one too. */
    int compared() {
        return precedences.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** From the talk to its account. */
    Days delays() {
        return delays;
    }

    /** Where it is the first, from its account to the next side's. */
    Days followed() {
        return followed;
    }

    /** Those that it leaves out, most often first; of equals that first which came up least. */
    List<Topic> leftOut() {
        return topics.values().stream()
                .filter(topic -> topic.count(Covered.OMITTED) > 0)
                .sorted(Comparator.comparingInt((Topic topic) -> -topic.count(Covered.OMITTED))
                        .thenComparingInt(Topic::talks))
                .limit(MOST_TOPICS)
                .toList();
    }

    /** How it stands to a topic; nothing where nobody mentions that. */
    Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }
}
