package org.parley.analysis.readouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Talks of four states, with accounts by offices of theirs, left to chance; many days are vague. */
final class MadeUpTalks {
    static final LocalDate BEGIN = LocalDate.of(1894, 1, 1);
    static final List<String> STATES = List.of("rauental", "nebelheim", "steinfurt", "windau");
    static final List<String> TOPICS = List.of("toll", "bridge", "mill", "ferry", "wood");
    private static final int DAYS = 8;

    private MadeUpTalks() {}

    static LocalDate day(int day) {
        return BEGIN.plusDays(day);
    }

    static Told told(Random dice) {
        Set<String> mentions = new TreeSet<>();
        Set<String> omits = new TreeSet<>();
        Set<String> denies = new TreeSet<>();
        for (String topic : TOPICS) {
            for (Set<String> list : List.of(mentions, omits, denies)) {
                if (dice.nextInt(3) == 0) {
                    list.add(topic);
                }
            }
        }
        int first = dice.nextInt(DAYS);
        int length = dice.nextInt(3) == 0 ? dice.nextInt(4) : 0;
        return new Told(mentions, omits, denies, day(first), day(first + length));
    }

    static Accounts talk(Random dice) {
        int first = dice.nextInt(DAYS);
        int length = dice.nextInt(3) == 0 ? dice.nextInt(4) : 0;
        Set<String> present = new HashSet<>();
        STATES.stream().filter(state -> dice.nextInt(3) > 0).forEach(present::add);
        List<Account> all = new ArrayList<>();
        for (int i = dice.nextInt(5); i > 0; i--) {
            List<Account.Teller> tellers = new ArrayList<>();
            for (int j = List.of(0, 1, 1, 1, 1, 1, 2, 2).get(dice.nextInt(8)); j > 0; j--) {
                String state = STATES.get(dice.nextInt(STATES.size()));
                tellers.add(new Account.Teller(
                        state + "-" + List.of("palace", "ministry").get(dice.nextInt(2)), state));
            }
            all.add(new Account("account-" + i, tellers, "1894", told(dice)));
        }
        return new Accounts(day(first), day(first + length), length > 0 && dice.nextBoolean(), present, all);
    }

    /** Whether the state gave it, alone or with others. */
    static boolean isBy(Account account, String state) {
        return account.tellers().stream().anyMatch(teller -> state.equals(teller.side()));
    }

    /** Day by day, all on which it may have been. */
    static List<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
