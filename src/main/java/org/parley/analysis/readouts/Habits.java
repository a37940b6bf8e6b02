package org.parley.analysis.readouts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the accounts of many talks add up to: of each talk it keeps an index and a few numbers of days, no more. */
final class Habits {
    /** Of sides that are told; of many processes there may be hundreds, each with its topics. */
    static final int MOST_SIDES = 50;

    /** Fifths, from 0 to 1. */
    static final int BINS = 5;

    private final List<Double> indexes = new ArrayList<>();
    private final int[] bins = new int[BINS];
    private final List<List<Habit.Named>> binned =
            Stream.<List<Habit.Named>>generate(ArrayList::new).limit(BINS).toList();
    private final SortedMap<String, Habit> sides = new TreeMap<>();
    private boolean cutOff;
    private int talks;
    private int compared;
    private int identical;
    private int apart;

    void add(Habit.Named talk, Accounts accounts) {
        talks++;
        SortedMap<String, Told> told = accounts.sides();
        SortedMap<String, Told> beside = accounts.compared();
        if (!beside.isEmpty()) {
            compared++;
            add(talk, Similarity.of(beside.values()));
        }
        List<Account> owned =
                accounts.all().stream().filter(account -> !account.isNobodys()).toList();
        Set<String> raised = new HashSet<>();
        owned.forEach(account -> raised.addAll(account.told().mentions()));
        told.forEach((side, own) -> {
            Habit habit = sides.computeIfAbsent(side, Habit::new);
            habit.add(accounts.delay(own));
            Accounts.others(beside, side).ifPresent(others -> habit.compare(own, others, talk));
            boolean anotherTells = owned.stream().anyMatch(account -> !account.isOf(side));
            if (anotherTells) {
                raised.forEach(topic -> habit.cover(topic, own.covered(topic), talk));
            }
        });
    }

    private void add(Habit.Named talk, Similarity similarity) {
        @Nullable Double index = similarity.index();
        if (index == null) {
            return;
        }
        indexes.add(index);
        // In whole numbers: three fifths are no less than 0.6.
        int bin = Math.min(BINS - 1, similarity.shared() * BINS / similarity.topics());
        bins[bin]++;
        Habit.keep(talk, binned.get(bin));
        identical += similarity.shared() == similarity.topics() ? 1 : 0;
        apart += similarity.shared() == 0 ? 1 : 0;
    }

    /** There are more talks, which are not looked at. */
    void cutOff() {
        cutOff = true;
    }

    boolean isCutOff() {
        return cutOff;
    }

    int talks() {
        return talks;
    }

    /** Of how many of them two sides or more give an account. */
    int compared() {
        return compared;
    }

    /** How often every side mentions the same. */
    int identical() {
        return identical;
    }

    /** How often there is nothing that every side mentions. */
    int apart() {
        return apart;
    }

    /** Of most talks first. */
    List<Habit> most() {
        return sides.values().stream()
                .sorted(Comparator.comparingInt((Habit habit) -> -habit.talks()))
                .limit(MOST_SIDES)
                .toList();
    }

    /** How many sides there are. */
    int sides() {
        return sides.size();
    }

    /** How many indexes lie in each fifth; the upper end of the last belongs to it. */
    int[] bins() {
        return bins.clone();
    }

    /** The first talks of each fifth. */
    List<List<Habit.Named>> binned() {
        return binned;
    }

    /** The similarity of the accounts of each talk, in order of time. */
    double[] indexes() {
        return indexes.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
