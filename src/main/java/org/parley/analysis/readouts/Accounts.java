package org.parley.analysis.readouts;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.readouts.Account.Teller;
import org.parley.event.Vague;
import org.parley.timeline.Contacts;

/**
 * The accounts of one talk, side by side.
 *
 * @param first the first day of the talk, or on which it may have begun; {@link LocalDate#MIN} where open
 * @param last its last day, or the last on which it may have been; {@link LocalDate#MAX} where open
 * @param vague whether it was on one of these days, not on all of them
 * @param present the sides that took part; empty where the record names none
 * @param all in the order in which they may first have been published
 */
record Accounts(LocalDate first, LocalDate last, boolean vague, Set<String> present, List<Account> all) {

    /** Of an event as readers see it, with its {@code readouts}. */
    static Accounts of(JsonNode talk) {
        JsonNode when = talk.path("when");
        return new Accounts(
                when.hasNonNull("earliest")
                        ? LocalDate.parse(when.path("earliest").asText())
                        : LocalDate.MIN,
                when.hasNonNull("latest") ? LocalDate.parse(when.path("latest").asText()) : LocalDate.MAX,
                Vague.is(when),
                each(talk.path("participants"))
                        .filter(Contacts::tookPart)
                        .flatMap(participant ->
                                Stream.ofNullable(participant.path("side").textValue()))
                        .collect(toSet()),
                each(talk.path("readouts"))
                        .map(Account::of)
                        .sorted(comparing((Account account) -> account.told().earliest())
                                .thenComparing(account -> account.told().latest()))
                        .toList());
    }

    /** The talk without its accounts. */
    Accounts none() {
        return new Accounts(first, last, vague, present, List.of());
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /**
     * Whether it is the account of sides none of which took part. Where the record does not say who did, all may have; whose an account
     * without a speaker is nobody knows.
     */
    boolean isThird(Account account) {
        return !account.isNobodys() && account.tellers().stream().noneMatch(this::tookPart);
    }

    boolean tookPart(Teller teller) {
        return present.isEmpty() || present.contains(teller.voice());
    }

    /** What each side that took part tells, all its accounts together. */
    SortedMap<String, Told> sides() {
        return told(bySide());
    }

    /** The same where it can be compared; nothing where no side gave an account that is not of all of them. */
    SortedMap<String, Told> compared() {
        SortedMap<String, Set<Account>> sides = bySide();
        return areOne(sides) ? new TreeMap<>() : told(sides);
    }

    private SortedMap<String, Set<Account>> bySide() {
        SortedMap<String, Set<Account>> sides = new TreeMap<>();
        all.forEach(account -> account.tellers().stream()
                .filter(this::tookPart)
                .forEach(teller -> add(sides, teller.voice(), account)));
        return sides;
    }

    private static SortedMap<String, Set<Account>> byTeller(Collection<Account> accounts) {
        SortedMap<String, Set<Account>> tellers = new TreeMap<>();
        accounts.forEach(account -> account.tellers().forEach(teller -> add(tellers, teller.by(), account)));
        accounts.stream().filter(Account::isNobodys).forEach(account -> add(tellers, account.readout(), account));
        return tellers;
    }

    /** What several gave together is an account of each. */
    private static void add(SortedMap<String, Set<Account>> accounts, String whose, Account account) {
        accounts.computeIfAbsent(whose, id -> new LinkedHashSet<>()).add(account);
    }

    /** Whether all gave the same accounts, so that there is nothing to compare. */
    private static boolean areOne(SortedMap<String, Set<Account>> accounts) {
        return new HashSet<>(accounts.values()).size() < 2;
    }

    private static SortedMap<String, Told> told(SortedMap<String, Set<Account>> accounts) {
        SortedMap<String, Told> told = new TreeMap<>();
        accounts.forEach((whose, some) -> some.forEach(account -> told.merge(whose, account.told(), Told::and)));
        return told;
    }

    /** All others than this one together; empty where there are none. */
    static Optional<Told> others(SortedMap<String, Told> sides, String side) {
        return sides.entrySet().stream()
                .filter(other -> !other.getKey().equals(side))
                .map(Map.Entry::getValue)
                .reduce(Told::and);
    }

    /** Whether a side came before the others that took part; null where none of them gave an account, or it took no part. */
    @Nullable
    Precedence precedence(String side) {
        SortedMap<String, Told> sides = compared();
        @Nullable Told own = sides.get(side);
        return own == null
                ? null
                : others(sides, side).map(others -> Precedence.of(own, others)).orElse(null);
    }

    /** How much of what is mentioned the sides that took part have in common; empty where there are not two. */
    Optional<Similarity> similarity() {
        SortedMap<String, Told> sides = compared();
        return sides.isEmpty() ? Optional.empty() : Optional.of(Similarity.of(sides.values()));
    }

    /** Every topic of which one of them has something recorded: what most of them mention first. */
    List<String> topics() {
        Set<String> topics = new TreeSet<>();
        all.stream()
                .map(Account::told)
                .flatMap(told -> Stream.of(told.mentions(), told.omits(), told.denies()))
                .forEach(topics::addAll);
        List<String> sorted = new ArrayList<>(topics);
        sorted.sort(Comparator.comparingLong(topic -> -all.stream()
                .filter(account -> account.told().mentions().contains(topic))
                .count()));
        return sorted;
    }

    /** By who gave an account, the topics that nobody else mentions; nothing where nobody else gave one. */
    SortedMap<String, List<String>> only() {
        SortedMap<String, Set<Account>> accounts = byTeller(all);
        SortedMap<String, List<String>> only = new TreeMap<>();
        if (areOne(accounts)) {
            return only;
        }
        SortedMap<String, Told> tellers = told(accounts);
        tellers.forEach((teller, told) -> others(tellers, teller)
                .ifPresent(others -> only.put(teller, without(told.mentions(), others.mentions()))));
        return only;
    }

    /** By who of a side that did not take part gave one, the topics that no side that did mentions. */
    SortedMap<String, List<String>> beyond() {
        Set<String> told = new TreeSet<>();
        sides().values().forEach(side -> told.addAll(side.mentions()));
        SortedMap<String, List<String>> beyond = new TreeMap<>();
        told(byTeller(all.stream().filter(this::isThird).toList()))
                .forEach((teller, third) -> beyond.put(teller, without(third.mentions(), told)));
        return beyond;
    }

    private static List<String> without(Collection<String> topics, Collection<String> others) {
        return topics.stream().filter(topic -> !others.contains(topic)).sorted().toList();
    }

    /**
     * Days from the last of the talk to the publication. Nothing is told of a talk before it begins: of vague days those are left out on
     * which it would have been.
     */
    Lag delay(Told told) {
        Lag lag = Lag.between(vague ? first : last, last, told.earliest(), told.latest());
        return lag.atLeast(vague ? 0 : ChronoUnit.DAYS.between(last, first));
    }
}
