package org.parley.analysis.interactions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parley.event.Role;

/**
 * A made-up event, told as readers see it.
 *
 * @param format of a meeting; empty: not told
 * @param cameo empty: none
 */
record ToldEvent(String id, String kind, String status, String format, String cameo, When when, List<Part> parts) {
    static final LocalDate BEGIN = LocalDate.of(1888, 1, 1);
    private static final int DAYS = 90;
    private static final int ACTORS = 7;
    private static final Role[] ROLES = Role.values();

    record Part(String actor, String side, Role role) {}

    /**
     * @param first null: open
     * @param last null: open
     */
    record When(
            String edtf,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean vague) {
        static When of(Random dice) {
            LocalDate day = BEGIN.plusDays(dice.nextInt(DAYS));
            LocalDate later = day.plusDays(1 + dice.nextInt(9));
            return switch (dice.nextInt(12)) {
                case 0 -> new When("../" + day, null, day, true);
                case 1 -> new When(day + "/..", day, null, true);
                case 2, 3 -> new When(day + "/" + later, day, later, false);
                case 4 -> new When(day + "~", day.minusDays(1), day.plusDays(1), true);
                case 5 -> new When(day + "/" + later + "?", day, later.plusDays(1), true);
                case 6 -> {
                    LocalDate month = day.withDayOfMonth(1);
                    yield new When(
                            month.toString().substring(0, 7),
                            month,
                            month.plusMonths(1).minusDays(1),
                            true);
                }
                default -> new When(day.toString(), day, day, false);
            };
        }
    }

    static ToldEvent of(int number, Random dice) {
        List<Part> parts = new ArrayList<>();
        for (int i = dice.nextInt(6); i > 0; i--) {
            int actor = dice.nextInt(ACTORS);
            // Whoever it is stands for one of three sides; the first is a side of its own.
            String side = actor == 0 ? "actor0" : "side" + actor % 3;
            parts.add(new Part("actor" + actor, side, ROLES[dice.nextInt(ROLES.length)]));
        }
        String kind = one(dice, "call", "meeting", "statement", "agreement");
        return new ToldEvent(
                "event" + number,
                kind,
                one(dice, "occurred", "occurred", "occurred", "cancelled"),
                kind.equals("meeting") ? one(dice, "", "", "joint", "separate", "proximity") : "",
                one(dice, "", "041", "100", "042", "130", "999"),
                When.of(dice),
                parts);
    }

    private static String one(Random dice, String... all) {
        return all[dice.nextInt(all.length)];
    }

    JsonNode json() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("id", id).put("kind", kind).put("status", status);
        ObjectNode told = event.putObject("when").put("edtf", when.edtf);
        told.put("precision", when.edtf.contains("/") ? "interval" : "day");
        told.put("earliest", when.first == null ? null : when.first.toString());
        told.put("latest", when.last == null ? null : when.last.toString());
        parts.forEach(part -> event.withArray("participants")
                .addObject()
                .put("actor", part.actor)
                .put("side", part.side)
                .put("role", part.role.word()));
        if (!format.isEmpty()) {
            event.putObject("details").put("format", format);
        }
        event.putObject("codes");
        if (!cameo.isEmpty()) {
            event.withObject("/codes").put("cameo", cameo);
        }
        return event;
    }
}
