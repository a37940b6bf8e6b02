package org.parley.analysis.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.http.Choice;
import org.parley.http.Count;
import org.parley.http.Mistake;
import org.parley.http.Nearest;
import org.parley.http.Words;
import org.parley.record.Chosen;
import org.parley.timeline.ActorLevel;
import org.parley.timeline.By;

/**
 * By what is counted, read and checked.
 *
 * @param by one or two; none only where there are mistakes
 * @param limit values of what there may be many of
 */
record Axes(List<By> by, ActorLevel level, int limit) {
    private static final Count ALONE = new Count("limit", 1, 50, 1_000);
    private static final Count IN_TABLE = new Count("limit", 1, 10, 1_000);
    private static final int MOST = 2;

    static Axes of(CountShape shape, List<Mistake> mistakes, List<String> hints) {
        Set<String> given = Chosen.each(shape.by());
        List<By> by = new ArrayList<>();
        given.forEach(word -> Words.find(By.class, word).ifPresentOrElse(by::add, () -> mistakes.add(unknown(word))));
        wrong(given, by, mistakes);
        String level = Choice.of("level", shape.level(), Words.all(ActorLevel.class), mistakes);
        return new Axes(
                by,
                Words.find(ActorLevel.class, level).orElse(ActorLevel.DIRECT),
                (by.size() > 1 ? IN_TABLE : ALONE).of(shape.limit(), mistakes, hints));
    }

    private static void wrong(Set<String> given, List<By> by, List<Mistake> mistakes) {
        if (given.isEmpty()) {
            mistakes.add(Mistake.parameter(
                    "by", "'by' says by what to count, such as 'by=week' or 'by=month,kind'; " + words() + "."));
        } else if (given.size() > MOST) {
            mistakes.add(Mistake.parameter(
                    "by", "'by' takes one or two, such as 'by=month,kind'; it names " + given.size() + "."));
        } else if (by.size() == MOST && by.stream().allMatch(By::isTime)) {
            mistakes.add(Mistake.parameter(
                    "by",
                    "'" + by.get(0).word() + "' and '" + by.get(1).word()
                            + "' are both stretches of time; count by one of them."));
        }
    }

    private static Mistake unknown(String word) {
        @Nullable String near = Nearest.to(word, Words.all(By.class)).orElse(null);
        return Mistake.parameter(
                "by",
                "Nothing can be counted by '" + word + "'; "
                        + (near == null ? words() + "." : "did you mean '" + near + "'?"),
                near);
    }

    private static String words() {
        return "there are " + String.join(", ", Words.all(By.class));
    }

    /** Whether some values may be left out. */
    static boolean isLimited(List<By> by) {
        return by.stream().anyMatch(each -> !each.isTime() && !each.isWord());
    }
}
