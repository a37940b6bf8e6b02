package org.parley.analysis.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.parley.Rounds;

/** Questions to the timeline, of filters thrown together. */
final class MadeUpQuestions {
    private static final int QUESTIONS = Rounds.of(20, 400);

    private static final List<List<String>> POOL = List.of(
            List.of(
                    "datetime=2025-04",
                    "datetime=2025-02/2025-06",
                    "datetime=2025-04-26/2025-05-04&date_match=certain",
                    "datetime=2025-04-27T00:00:00Z/2025-05-02T12:00:00Z",
                    "datetime=../2025-03",
                    "datetime=2025-05/..",
                    "datetime=1890/1899"),
            List.of("kind=call", "kind=!statement", "kind=call,meeting", "kind=readout,call"),
            List.of("actor=russia", "actor=usa,ukraine", "actor=!russia", "actor=lavrov&actor_scope=direct"),
            List.of("role=initiator", "role=!mentioned", "role=host,visitor"),
            List.of("between=usa,russia", "between=ukraine,usa"),
            List.of(
                    "topic=ceasefire",
                    "topic=!ceasefire",
                    "coverage=omitted",
                    "topic=ceasefire&coverage=omitted,denied"),
            List.of("status=occurred", "status=!cancelled", "overdue=false"),
            List.of("verification=confirmed", "verification=!reported"),
            List.of("publisher=fox-news", "tag=seed", "process=ukraine-2025", "place=moscow"),
            List.of("link_type=contradicts", "link_type=!account_of", "reported=2025-04"),
            List.of("known_at=2026-11-23T20:00:00Z", "known_at=2026-11-24T00:00:00Z"));

    private MadeUpQuestions() {}

    /** The same ones each time. */
    static List<String> all() {
        Random dice = new Random(5);
        List<String> questions = new ArrayList<>(List.of("tag=hentzau", "actor_scope=office_held"));
        while (questions.size() < QUESTIONS) {
            questions.add(POOL.stream()
                    .filter(sort -> dice.nextInt(4) == 0)
                    .map(sort -> sort.get(dice.nextInt(sort.size())))
                    .collect(Collectors.joining("&")));
        }
        return questions.stream()
                .filter(question -> !question.isEmpty())
                .distinct()
                .toList();
    }
}
