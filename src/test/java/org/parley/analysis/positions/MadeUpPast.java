package org.parley.analysis.positions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.positions.MadeUpMoves.Act;
import org.parley.analysis.positions.MadeUpMoves.Dated;
import org.parley.analysis.positions.MadeUpMoves.Made;
import org.parley.analysis.positions.MadeUpMoves.Wanted;

/**
 * What the moves on a position come to, as one finds who looks back at all of them.
 *
 * @param moves in the order in which they count
 */
record MadeUpPast(Wanted wanted, List<Moved> moves) {
    private static final Set<String> CLOSING = Set.of("withdrawn", "set_aside", "failed", "lapsed", "fulfilled");
    private static final Set<String> OPENING = Set.of("raised", "reiterated", "hardened");
    private static final Set<String> LEAVING = Set.of("reiterated", "disputed");
    private static final Set<String> STATING = Set.of("raised", "reiterated", "hardened", "softened", "narrowed");
    private static final Set<String> OFFERING = Set.of("proposal", "ceasefire");
    private static final Map<String, String> STANCES = Map.of(
            "accepted", "accepts",
            "partly_accepted", "accepts_in_part",
            "made_conditional", "conditional",
            "rejected", "rejects",
            "disputed", "disputes",
            "contradicted", "contradicts");

    /** @param place among the moves of its event */
    record Moved(Made event, int place, Act act) {
        static final Comparator<Moved> ORDER = Comparator.comparing(
                        (Moved move) -> move.days().last())
                .thenComparing(move -> move.days().first())
                .thenComparing(move -> move.event.when().start())
                .thenComparing(move -> move.event.number())
                .thenComparing(Moved::place);

        Dated days() {
            return act.on() == null ? event.when() : act.on();
        }

        boolean is(Set<String> acts) {
            return acts.contains(act.act());
        }

        String told() {
            return event.id() + " " + act.act() + " by " + act.by();
        }
    }

    MadeUpPast before(int number) {
        return new MadeUpPast(wanted, moves.subList(0, number));
    }

    MadeUpPast until(LocalDate day) {
        return new MadeUpPast(
                wanted,
                moves.stream().filter(move -> !move.days().last().isAfter(day)).toList());
    }

    /** Since it was closed last its holder took it up, or it never was. */
    boolean stands() {
        int closed = moves.size() - 1;
        while (closed >= 0 && !moves.get(closed).is(CLOSING)) {
            closed--;
        }
        return closed < 0 || moves.stream().skip(closed).anyMatch(this::isTakenUp);
    }

    private boolean isTakenUp(Moved move) {
        return move.is(OPENING) && move.act.by().equals(wanted.holder());
    }

    private boolean opens(int number) {
        return !before(number).stands() && before(number + 1).stands();
    }

    /** The last of these moves that is more than said again or told otherwise, or else the first. */
    private Moved decisive(List<Integer> numbers) {
        return moves.get(numbers.stream()
                .filter(number -> !moves.get(number).is(LEAVING) || opens(number))
                .reduce(numbers.get(0), (earlier, later) -> later));
    }

    String state() {
        return moves.isEmpty()
                ? "nothing"
                : decisive(IntStream.range(0, moves.size()).boxed().toList())
                        .act
                        .act();
    }

    TreeMap<String, Moved> byActor() {
        return IntStream.range(0, moves.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        number -> moves.get(number).act.by(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), this::decisive)));
    }

    /** To the first move since which it never stood. */
    private long standingDays(LocalDate day) {
        LocalDate end = IntStream.rangeClosed(1, moves.size())
                .filter(first -> IntStream.rangeClosed(first, moves.size())
                        .noneMatch(number -> before(number).stands()))
                .mapToObj(first -> moves.get(first - 1).days().last())
                .findFirst()
                .orElse(day);
        return ChronoUnit.DAYS.between(moves.get(0).days().last(), end);
    }

    String stance(Moved own) {
        boolean offered = own.act.by().equals(wanted.holder())
                && moves.stream()
                        .filter(move -> move.is(STATING))
                        .findFirst()
                        .filter(move -> OFFERING.contains(move.event.kind()))
                        .isPresent();
        String act = own.act.act();
        return STATING.contains(act) ? offered ? "offers" : "demands" : STANCES.getOrDefault(act, "silent");
    }

    private long again(boolean byHolder) {
        return moves.stream()
                .filter(move ->
                        move.act.act().equals("reiterated") && move.act.by().equals(wanted.holder()) == byHolder)
                .count();
    }

    private static Stream<Moved> possible(LocalDate day, List<Moved> all) {
        return all.stream()
                .filter(move ->
                        move.days().last().isAfter(day) && !move.days().first().isAfter(day));
    }

    /** A line of the board. */
    String told(LocalDate day, List<Moved> all) {
        TreeMap<String, String> acts = new TreeMap<>();
        byActor().forEach((actor, move) -> acts.put(actor, move.event.id() + " " + move.act.act()));
        List<String> possible = possible(day, all).map(Moved::told).toList();
        return String.join(
                "; ",
                wanted.id() + " of " + wanted.holder() + " on " + wanted.topic(),
                state() + " " + acts,
                stands() + " for " + standingDays(day),
                moves.size() + " moves, " + again(true) + " again, " + again(false) + " by others",
                moves.get(0).told() + " to " + moves.get(moves.size() - 1).told(),
                "maybe " + possible);
    }

    /** Cells of the matrix. */
    Stream<String> cells(LocalDate day, List<Moved> all) {
        TreeMap<String, Moved> own = byActor();
        TreeSet<String> concerned = new TreeSet<>(wanted.of());
        concerned.add(wanted.holder());
        concerned.addAll(own.keySet());
        possible(day, all).forEach(move -> concerned.add(move.act.by()));
        return concerned.stream().map(actor -> {
            @Nullable Moved move = own.get(actor);
            return wanted.topic() + " " + actor + " " + wanted.id() + ": "
                    + (move == null ? "silent" : stance(move) + " " + move.told())
                    + possible(day, all)
                            .filter(maybe -> maybe.act.by().equals(actor))
                            .map(maybe -> " maybe " + maybe.told())
                            .collect(Collectors.joining());
        });
    }
}
