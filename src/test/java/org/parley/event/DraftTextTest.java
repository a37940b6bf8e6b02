package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.event.TextKind.ACTOR;
import static org.parley.event.TextKind.DURATION;
import static org.parley.event.TextKind.EDTF;
import static org.parley.event.TextKind.SOURCE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatIsReferredToInsideAClaimIsFoundWithItsPlace() throws IOException {
        var violation = JSON.readValue(
                "{\"claims\":[{\"by\":\"zelenskyy\",\"count\":3},{\"by\":\"russian-mod\",\"against\":\"ukraine\"}]}",
                EventDetails.Violation.class);
        assertThat(DraftText.of(violation))
                .containsExactly(
                        new DraftText("/claims/0/by", ACTOR, "zelenskyy"),
                        new DraftText("/claims/1/by", ACTOR, "russian-mod"),
                        new DraftText("/claims/1/against", ACTOR, "ukraine"));
    }

    @Test
    void aRivalValueHasTheKindThatItsListSays() throws IOException {
        var call = JSON.readValue(
                "{\"started\":\"2025\",\"durations\":[{\"value\":\"PT90M\",\"by\":\"kremlin\",\"source\":\"tass\"}],"
                        + "\"initiators\":[{\"value\":\"usa\",\"by\":\"russia\"}]}",
                EventDetails.Call.class);
        assertThat(DraftText.of(call))
                .containsExactly(
                        new DraftText("/started", EDTF, "2025"),
                        new DraftText("/durations/0/value", DURATION, "PT90M"),
                        new DraftText("/durations/0/by", ACTOR, "kremlin"),
                        new DraftText("/durations/0/source", SOURCE, "tass"),
                        new DraftText("/initiators/0/value", ACTOR, "usa"),
                        new DraftText("/initiators/0/by", ACTOR, "russia"));
    }

    @Test
    void membersOfSeveralWordsAreNamedAsInJson() throws IOException {
        var proposal = JSON.readValue(
                "{\"date_offered\":\"2025-06-02\",\"later_counts\":[{\"value\":19,\"source\":\"newsaz\"}]}",
                EventDetails.Proposal.class);
        assertThat(DraftText.of(proposal))
                .extracting(DraftText::pointer)
                .containsExactly("/date_offered", "/later_counts/0/source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT90M", "P30D", "PT1H30M", "P2W", "P1Y6M", "P1DT12H", "PT0.5S"})
    void lengthsOfTime(String text) {
        assertThat(DraftText.isDuration(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "90", "90 minutes", "P1DT", "pt90m", "PT-5M", "P1W2D"})
    void noLengthsOfTime(String text) {
        assertThat(DraftText.isDuration(text)).isFalse();
    }
}
