package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.timeline.Loading.Entry;

/** A file is taken as a whole or refused with every line that is wrong. Names and events are made up. */
class FileCheckTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final String HEAD = """
            {"type":"parley","format":1,"title":"The talks at Lake Ost"}
            """;
    private static final String REFERENCES = """
            {"type":"source","id":"herald-1","publisher":"The Lake Herald","title":"They speak","kind":"news"}
            {"type":"office","id":"minister","title":"Minister","organisation":"norland"}
            {"type":"actor","id":"norland","kind":"state","name":"Norland"}
            {"type":"actor","id":"sudland","kind":"state","name":"Sudland"}
            {"type":"topic","id":"truce","label":"Truce"}
            """;
    private static final String SOUND = HEAD + REFERENCES;

    private record Outcome(List<Entry> taken, String told, boolean isSound) {}

    private static Outcome check(byte[] file) throws IOException {
        return check(file, NOW);
    }

    private static Outcome check(byte[] file, Instant now) throws IOException {
        Taken taken = Taken.of(file, now);
        return new Outcome(
                taken.entries(),
                taken.rejections().inWords(),
                taken.rejections().isEmpty());
    }

    private static Outcome check(String file) throws IOException {
        return check(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String id, String members) {
        return """
                {"type":"event","id":"%s","kind":"call","title":"A call","when":{"edtf":"2021-05-03"}%s}
                """.formatted(id, members);
    }

    @Test
    void everyBadLineIsToldOnceWithAllThatIsWrongAndNothingElse() throws IOException {
        Outcome outcome = check("""
                {"type":"parley","format":2,"title":"The talks at Lake Ost"}
                {"type":"source","id":"Herald 1","publisher":"The Lake Herald","title":"They speak","kind":"newspaper"}
                {"type":"office","id":"minister","title":"Minister","organisation":"berg"}
                {"type":"actor","id":"norland","kind":"state","name":"Norland","part_of":"lake-league"}
                {"type":"actor","id":"lake-league","kind":"bloc","name":"Lake League","part_of":"norland"}
                {"type":"actor","id":"sudland","kind":"state","name":"Sudland","since":"2020"}
                {"type":"actor","id":"berg","kind":"person","name":"Ada Berg","tenures":[{"office":"minister","from":"2021","until":"2020"}]}
                {"type":"topic","id":"truce","label":"Truce","broader":"truce"}
                {"type":"topic","id":"harvest","label":"Harvest"}
                {"type":"process","id":"lake-ost","name":"Lake Ost","parties":[{"actor":"sudland","role":"belligerent"},{"actor":"sudland","role":"belligerent"}]}
                {"type":"position","id":"norland-truce","holder":"nordland","topic":"harvest","text":"A truce"}
                {"type":"evnt","id":"a-call"}
                not json
                {"type":"event","recorded_at":"2021-05-05T08:00:00Z","id":"a-call","kind":"call","title":"A call","when":{"edtf":"2021-13"},"participants":[{"actor":"sudland","role":"initiator"}],"topics":["harvest"]}
                {"type":"event","recorded_at":"2021-05-04T08:00:00Z","id":"b-call","kind":"call","title":"A call","when":{"edtf":"2021-05-03"},"links":[{"type":"follows","event":"a-call"},{"type":"follows","event":"c-call"}]}
                {"type":"retraction","id":"c-call"}
                {"type":"event","id":"d-call","kind":"call","title":"A call","when":{"edtf":"2021-05-03"},"topics":["harvest"]}
                """);
        assertThat(outcome.told().lines())
                .containsExactly(
                        "15 bad lines; nothing was written.",
                        "line 1: /format: Format 1 is read here, not 2.",
                        "line 2: /id: 'Herald 1' is no id: lower-case letters, digits and single hyphens, at most 120 characters, for"
                                + " example 'russian-mfa'. /kind: 'newspaper' is no source kind. Did you mean 'news'?",
                        "line 3: /organisation: 'berg' is a person; an office belongs to an organisation.",
                        "line 4: /part_of: 'lake-league' belongs to 'norland' already: they would turn in a circle.",
                        "line 5: /part_of: 'norland' belongs to 'lake-league' already: they would turn in a circle.",
                        "line 6: /since: There is no member 'since' here.",
                        "line 7: /tenures/0/until: It ends (2020) before it begins (2021).",
                        "line 8: /broader: 'truce' falls under 'truce' already: they would turn in a circle.",
                        "line 10: /parties/1: 'sudland' as 'belligerent' stands here twice.",
                        "line 11: /holder: No actor 'nordland'. Did you mean 'norland' (Norland)?",
                        "line 12: /type: 'evnt' is no type of line; did you mean 'event'?",
                        "line 13: Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or"
                                + " 'false') (column 1).",
                        "line 14: /when/edtf: '2021-13' has no month 13 (at character 6).",
                        "line 15: /recorded_at: '2021-05-04T08:00:00Z' is earlier than on a line before, 2021-05-05T08:00:00Z; lines"
                                + " stand in the order of recording. /links/1/event: No event 'c-call'.",
                        "line 16: /id: There is no event 'c-call' on an earlier line to retract.");
    }

    @Test
    void theExampleOfTheDocumentIsSound() throws IOException {
        String document = Files.readString(Path.of("docs/interchange.md"));
        String example = document.substring(document.indexOf("{\"type\":\"parley\""));
        Outcome outcome = check(example.substring(0, example.indexOf("```")));
        assertThat(outcome.isSound()).as(outcome.told()).isTrue();
        assertThat(outcome.taken()).hasSize(3);
    }

    @Test
    void theBundledTimelineIsSound() throws IOException {
        byte[] bundled = Files.readAllBytes(Path.of("src/main/resources/timeline/ukraine-2025.ndjson"));
        Outcome outcome = check(bundled, Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(outcome.isSound()).as(outcome.told()).isTrue();
        assertThat(outcome.taken()).hasSize(221);
    }

    @Test
    void historyIsTakenFromTheLines() throws IOException {
        String file = SOUND + event("a-call", """
                ,"recorded_at":"2021-05-05T08:00:00Z","recorded_by":"desk","reason":"a report\"""") + event("a-call", "") + """
                {"type":"retraction","id":"a-call","reason":"entered twice"}
                """;
        List<Entry> read = check(file).taken();
        assertThat(read)
                .extracting(Entry::recordedAt)
                .containsExactly(Instant.parse("2021-05-05T08:00:00Z"), null, null);
        assertThat(read)
                .extracting(
                        entry -> entry.author().name() + ": " + entry.author().reason())
                .containsExactly("desk: a report", "interchange file: null", "interchange file: entered twice");
    }

    @Test
    void momentsOnlyRise() throws IOException {
        String told = check(SOUND
                        + event("a-call", ",\"recorded_at\":\"2027-01-01T00:00:00Z\"")
                        + event("b-call", ",\"recorded_at\":\"1969-01-01T00:00:00Z\"")
                        + event("c-call", ",\"recorded_at\":\"yesterday\"")
                        + event("d-call", "")
                        + event("e-call", ",\"recorded_at\":\"2021-05-05T08:00:00Z\""))
                .told();
        assertThat(told)
                .contains(
                        "line 7: /recorded_at: '2027-01-01T00:00:00Z' is to come.",
                        "line 8: /recorded_at: '1969-01-01T00:00:00Z' lies before 1970.",
                        "line 9: /recorded_at: 'yesterday' is no moment",
                        "line 11: /recorded_at: '2021-05-05T08:00:00Z' is earlier than on a line before, 2026-01-01")
                .doesNotContain("line 10");
    }

    @Test
    void identifiersAndIdsBelongToOneActorOnly() throws IOException {
        String told = check(SOUND + """
                        {"type":"actor","id":"westland","kind":"state","name":"Westland","identifiers":[{"scheme":"wikidata","value":"Q1"}]}
                        {"type":"actor","id":"ostland","kind":"state","name":"Ostland","identifiers":[{"scheme":"wikidata","value":"Q1"}]}
                        {"type":"actor","id":"norland","kind":"state","name":"Norland"}
                        """).told();
        assertThat(told.lines())
                .containsExactly(
                        "2 bad lines; nothing was written.",
                        "line 7: /identifiers/0: 'wikidata:Q1' is 'ostland' (Ostland) already.",
                        "line 9: /id: There is a line of type actor with the id 'norland' already.");
    }

    @Test
    void linesStandInTheirOrder() throws IOException {
        assertThat(check(REFERENCES + HEAD).told()).contains("line 6: /type: The head stands on the first line, once.");
        assertThat(check(REFERENCES).told()).contains("line 1: The first line is to be the head");
        assertThat(check("").told()).contains("line 1: The first line is to be the head");
        assertThat(check(SOUND + event("a-call", "") + "{\"type\":\"topic\",\"id\":\"harvest\",\"label\":\"Harvest\"}")
                        .told())
                .contains("line 8: /type: A line of type topic stands before the first event.");
    }

    @Test
    void whatCannotBeStoredOrIsNotOneObjectIsRefused() throws IOException {
        byte[] latin = (HEAD + "{\"type\":\"topic\",\"id\":\"m\u00fc\",\"label\":\"x\"}")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(check(latin).told()).contains("line 2: The line is not UTF-8");
        String told = check(HEAD + """
                        {"type":"topic","id":"truce","id":"truce","label":"Truce"}
                        {"type":"topic","id":"harvest","label":"Harvest"} {}
                        {"type":"topic","id":"fishing","label":"a\\u0000b"}
                        ["topic"]
                        {"id":"forest"}
                        """ + " ".repeat(InterchangeFile.LONGEST_LINE) + "{}")
                .told();
        assertThat(told)
                .contains(
                        "line 2: Duplicate field 'id'",
                        "line 3: Something follows after the end of the JSON",
                        "line 4: The text at /label has the character NUL",
                        "line 5: A line is one JSON object.",
                        "line 6: /type: 'type' is required",
                        "line 7: The line has 1000002 bytes; 1000000 are possible.");
    }

    @Test
    void thoseWhoRecordedAndWhyFitTheirColumns() throws IOException {
        String told = check(SOUND
                        + event("a-call", ",\"recorded_by\":\"" + "x".repeat(201) + "\"")
                        + event("b-call", ",\"reason\":\"" + "x".repeat(2_001) + "\"")
                        + event("c-call", ",\"reason\":7"))
                .told();
        assertThat(told)
                .contains(
                        "line 7: /recorded_by: A name has 1 to 200 characters; this has 201.",
                        "line 8: /reason: A reason has at most 2000 characters.",
                        "line 9: /reason: A text was expected here.");
    }

    @Test
    void ofVeryManyBadLinesTheLastAreToldByNumber() throws IOException {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 53; i++) {
            file.append("{}\n");
        }
        assertThat(check(file.toString()).told().lines())
                .hasSize(52)
                .startsWith("53 bad lines; nothing was written.")
                .endsWith("and lines 52, 53, 54");
    }
}
