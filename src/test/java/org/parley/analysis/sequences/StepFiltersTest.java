package org.parley.analysis.sequences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.parley.analysis.sequences.AskedPatterns.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;

/** What a step asks for, the list finds by its filters. */
@ApiTest
class StepFiltersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "any by usa | actor=usa&role=initiator,visitor,mediator,speaker,demander,proposer,signatory,guarantor",
                "any by peskov or kremlin | actor=peskov,kremlin&role=initiator,visitor,mediator,speaker,demander,proposer,signatory,guarantor",
                "any to ukraine | actor=ukraine&role=recipient,host,addressee",
                "any with white-house | actor=white-house&role=initiator,recipient,participant,host,visitor,mediator,speaker,addressee,"
                        + "demander,proposer,signatory,guarantor",
                "any between usa and lavrov | between=usa,lavrov",
                "any between ukraine and usa and france | between=ukraine,usa,france",
                "any between rubio and usa | between=rubio,usa",
                "any on ceasefire | topic=ceasefire",
                "any on sanctions-relief or sanctions-pressure | topic=sanctions-relief,sanctions-pressure",
                "any omitting ceasefire or root-causes | topic=ceasefire,root-causes&coverage=omitted",
                "any at istanbul or 'Sudzha, Kursk Region' | place=Istanbul&place=Sudzha",
                "any at Florida or Riyadh | place=Florida,Riyadh",
                "any tagged core | tag=core",
                "any in ukraine-2025 | process=ukraine-2025",
                "any verification disputed or reported | verification=disputed,reported",
                "any naming usa or france | actor=usa,france",
                "any with usa as mediator or host | actor=usa&role=mediator,host",
                "any with usa or russia as mentioned | actor=usa,russia&role=mentioned",
                "any role mediator or guarantor | role=mediator,guarantor",
                "any on any | coverage=mentioned,denied",
                "any mentioning any | coverage=mentioned",
                "any mentioning ceasefire | topic=ceasefire&coverage=mentioned",
                "any denying any | coverage=denied",
                "any from source fox-20250427 or tass-1950147 | source=fox-20250427,tass-1950147",
                "any from publisher Fox-News or ukrainska-pravda | publisher=fox-news,ukrainska-pravda",
                "any but call or meeting | kind=!call,!meeting",
                "any not naming russia | actor=!russia",
                "any not with peskov or usa as speaker | actor=!peskov,!usa&role=speaker",
                "any not with usa | actor=!usa&role=initiator,recipient,participant,host,visitor,mediator,speaker,addressee,demander,"
                        + "proposer,signatory,guarantor",
                "any not by kremlin | actor=!kremlin&role=initiator,visitor,mediator,speaker,demander,proposer,signatory,guarantor",
                "any not to russia | actor=!russia&role=recipient,host,addressee",
                "any naming usa not with usa as speaker | actor=usa&role=!speaker",
                "any not role mediator or host | role=!mediator,!host",
                "any not on ceasefire | topic=!ceasefire",
                "any not mentioning ceasefire | topic=!ceasefire&coverage=mentioned",
                "any not omitting ceasefire | topic=!ceasefire&coverage=omitted",
                "any not on any | coverage=!mentioned,!denied",
                "any not omitting any | coverage=!omitted",
                "any not in ukraine-2025 | process=!ukraine-2025",
                "any not at Moscow or istanbul | place=!Moscow,!Istanbul",
                "any not tagged core | tag=!core",
                "any not from source fox-20250427 | source=!fox-20250427",
                "any not from publisher tass or ukrainska-pravda | publisher=!tass,!ukrainska-pravda",
                "any not status missed | status=!missed",
                "any not verification disputed | verification=!disputed",
                "any by usa not on ceasefire not from publisher tass | actor=usa&topic=!ceasefire&publisher=!tass"
                        + "&role=initiator,visitor,mediator,speaker,demander,proposer,signatory,guarantor",
                "deadline or response by russia | kind=deadline,response&actor=russia&role=initiator,visitor,mediator,speaker,demander,"
                        + "proposer,signatory,guarantor"
            })
    void aStepFindsWhatTheFilterFinds(String pattern, String filter) {
        for (String more : List.of("date_match=certain", "actor_scope=direct", "kind=!deadline")) {
            List<String> listed = given().urlEncodingEnabled(false)
                    .get("/v1/events?limit=1000&status=occurred,missed&process=ukraine-2025&" + more + "&" + filter)
                    .path("items.id");
            List<List<String>> found = told(pattern, "limit=1000", "process=ukraine-2025", more)
                    .extract()
                    .path("items.events.id");
            List<String> first = found.stream().map(ids -> ids.get(0)).toList();
            // Deadlines stand where they were set, all else as it is listed.
            assertThat(first).as(more).containsExactlyInAnyOrderElementsOf(listed);
            if (more.contains("!deadline")) {
                assertThat(first).as(more).isEqualTo(listed);
            }
        }
    }

    @Test
    void theAnswerTellsWhatWasUnderstood() {
        told(
                        "any event BUT call or Meeting not from source FOX-20250427 with Putin as host or Visitor, then statement"
                                + " from publisher tass not on any within 3d",
                        "process=ukraine-2025")
                .body(
                        "query.pattern",
                        is("any but call or meeting not from source fox-20250427 with putin as host or visitor, then"
                                + " statement from publisher tass not on any within 3d"));
    }
}
