package org.parley.analysis.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.parley.analysis.sequences.AskedPatterns.matches;
import static org.parley.analysis.sequences.AskedPatterns.sequences;
import static org.parley.analysis.sequences.AskedPatterns.told;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;

/** Sequences of the bundled timeline are those that a reader of it finds. */
@ApiTest
class BundledSequencesTest {
    /** Read off the bundled timeline by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Of twelve calls four were followed by the next within three days; 28 May to 1 June are four.
                "call between usa and russia, then call between usa and russia within 3d | 2025-02-12 2025-02-15+3;"
                        + " 2025-03-15 2025-03-18+3; 2025-05-17 2025-05-19+2; 2025-06-01 2025-06-04+3",
                // Lavrov on troops, Putin on aid, O Globo, the memorandum; the demand of 18 March stands before the
                // call of that day.
                "call between usa and russia, then demand by russia within 3d | 2025-02-15 2025-02-18+3; 2025-03-15 2025-03-18+3;"
                        + " 2025-04-27 2025-04-28+1; 2025-06-01 2025-06-02+1",
                // Deadlines are of the day on which they were set: Rubio's was nine days before the call, Vance's four;
                // of those of 27 and 29 April and 29 July none had a call so soon.
                "deadline by usa, then call between usa and russia within 7d | 2025-04-23 2025-04-27+4",
                // The one of 27 April was set on the day of the call, nobody knows whether after it; two days later
                // came
                // another.
                "call between usa and russia, then deadline by usa within 3d | 2025-04-17 2025-04-18+1; 2025-04-27 2025-04-29+2",
                // The Easter truce was said to be broken on its second day; the other two only after ten days.
                "ceasefire, not violation within 3d | 2025-03-18; 2025-04-28",
                // Ukraine answered first in February and March; on 11 March on the day of the proposal, which leaves
                // open what came first.
                "proposal by usa, then response by russia within 30d until response by ukraine | 2025-03-11 2025-03-13+2 ?;"
                        + " 2025-04-17 2025-04-21+4",
                // Both rounds of Istanbul ended with an agreement on the same day, of which no time of day is told.
                "meeting between russia and ukraine, then agreement by ukraine within 0d | 2025-05-16 2025-05-16+0 ?;"
                        + " 2025-06-02 2025-06-02+0 ?"
            })
    void sequencesOfTheBundledTimeline(String pattern, String found) throws JsonProcessingException {
        assertThat(matches(sequences(pattern, "process=ukraine-2025", "datetime=2025")))
                .containsExactly(found.split("; ", -1));
    }

    /** The violations begin on 28 March, 20 April, 8 May and 6 June: four days each lie within three days before, of 284 to 20 November. */
    @Test
    void ratesOfTheBundledTimeline() {
        told("ceasefire, then violation within 3d", "process=ukraine-2025", "datetime=2025")
                .body("steps[1].rate.of", is(3))
                .body("steps[1].rate.followed", is(1))
                .body("steps[1].base_rate.days.of", is(284))
                .body("steps[1].base_rate.days.followed", is(16))
                .body("steps[1].base_rate.days.share", is(0.056f));
        // Of 3, 3, 2 and 3 days.
        told("call between usa and russia, then call between usa and russia within 3d", "process=ukraine-2025")
                .body("count.began", is(12))
                .body("steps[1].delay.q1", is(2.75f))
                .body("steps[1].delay.median", is(3f))
                .body("steps[1].delay.q3", is(3f));
    }
}
