package org.parley.analysis.silences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.timeline.Contacts.Contact;

/** Silences are the days that a calendar, ticked off day by day, has without a tick. */
class StretchTest {
    private static final LocalDate BEGIN = LocalDate.of(1893, 1, 1);
    private static final int DAYS = 60;
    private static final int ROUNDS = 2_000;

    private static Contact contact(String id, LocalDate first, LocalDate last, boolean vague) {
        return new Contact(id, "They speak", "call", first, last, vague);
    }

    private static LocalDate day(int day) {
        return BEGIN.plusDays(day);
    }

    private static List<Contact> random(Random dice) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = dice.nextInt(8); i > 0; i--) {
            int first = dice.nextInt(DAYS);
            int length = dice.nextInt(4) == 0 ? dice.nextInt(20) : 0;
            LocalDate begin = dice.nextInt(30) == 0 ? LocalDate.MIN : day(first);
            LocalDate end = dice.nextInt(30) == 0 ? LocalDate.MAX : day(Math.min(DAYS - 1, first + length));
            contacts.add(contact("c" + i, begin, end, length > 0 && dice.nextBoolean()));
        }
        return contacts;
    }

    /** Each run of days without a tick that lies after a day with one, as text. */
    private static List<String> ticked(List<Contact> contacts, Reading reading, LocalDate end) {
        List<Contact> known = contacts.stream()
                .filter(contact -> reading == Reading.CAUTIOUS || !contact.vague())
                .toList();
        List<String> runs = new ArrayList<>();
        @Nullable LocalDate from = null;
        boolean before = known.stream().anyMatch(contact -> contact.first().equals(LocalDate.MIN));
        for (LocalDate day = BEGIN; !day.isAfter(end); day = day.plusDays(1)) {
            LocalDate now = day;
            boolean ticked = known.stream()
                    .anyMatch(contact ->
                            !contact.first().isAfter(now) && !contact.last().isBefore(now));
            if (ticked && from != null) {
                runs.add(from + "/" + day.minusDays(1));
                from = null;
            }
            if (!ticked && before && from == null) {
                from = day;
            }
            before = before || ticked;
        }
        if (from != null) {
            runs.add(from + "/" + end);
        }
        return runs;
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void silencesAreTheDaysWithoutATick(Reading reading) {
        Random dice = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            List<Contact> contacts = random(dice);
            LocalDate end = day(DAYS + dice.nextInt(10));
            boolean cut = dice.nextBoolean();
            List<Stretch> silences = Stretch.of(contacts, reading, end, cut);
            assertThat(silences.stream().map(silence -> silence.from() + "/" + silence.to()))
                    .as("%s until %s", contacts, end)
                    .isEqualTo(ticked(contacts, reading, end));
            for (Stretch silence : silences) {
                assertThat(silence.after().last()).isEqualTo(silence.from().minusDays(1));
                assertThat(silence.until() == null).isEqualTo(silence.to().equals(end));
                assertThat(silence.cut()).isEqualTo(cut && silence.until() == null);
                assertThat(silence.running()).isEqualTo(!cut && silence.until() == null);
                assertThat(silence.days())
                        .isEqualTo(silence.from()
                                .datesUntil(silence.to().plusDays(1))
                                .count());
            }
        }
    }

    @Test
    void theGenerousReadingIsTheCautiousOneOfWhatIsKnownToTheDay() {
        Random dice = new Random(6);
        for (int round = 0; round < ROUNDS; round++) {
            List<Contact> contacts = random(dice);
            List<Stretch> generous = Stretch.of(contacts, Reading.GENEROUS, day(DAYS), false);
            List<Contact> certain =
                    contacts.stream().filter(contact -> !contact.vague()).toList();
            assertThat(generous)
                    .extracting(Stretch::from)
                    .isEqualTo(Stretch.of(certain, Reading.CAUTIOUS, day(DAYS), false).stream()
                            .map(Stretch::from)
                            .toList());
        }
    }

    @Test
    void whatMayLieInASilenceIsToldBesideIt() {
        Contact first = contact("first", day(0), day(0), false);
        Contact month = contact("month", day(5), day(34), true);
        Contact next = contact("next", day(50), day(51), false);
        List<Contact> all = List.of(first, month, next);
        assertThat(Stretch.of(all, Reading.GENEROUS, day(51), false))
                .containsExactly(new Stretch(day(1), day(49), first, next, List.of(month), false));
        assertThat(Stretch.of(all, Reading.CAUTIOUS, day(60), true))
                .containsExactly(
                        new Stretch(day(1), day(4), first, month, List.of(), false),
                        new Stretch(day(35), day(49), month, next, List.of(), false),
                        new Stretch(day(52), day(60), next, null, List.of(), true));
    }
}
