package org.parley.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.http.Address;
import org.parley.time.Edtf;
import org.parley.time.Span;

class CalendarTest {
    /** Where Python's splitlines, by which readers of calendars find lines, ends one. */
    private static final Pattern PYTHON_LINE = Pattern.compile("\r\n|[\n\r\u000B\f\u001C-\u001E\u0085\u2028\u2029]");

    /** A call of Strelsau as readers see it. */
    private static ObjectNode view(String edtf) {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", "strelsau-call")
                .put("kind", "call")
                .put("title", "Rudolf rings Strelsau")
                .put("status", "occurred")
                .put("verification", "confirmed")
                .put("revision", 3)
                .put("recorded_at", "1899-06-01T10:20:30.123456Z")
                .put("self", "/v1/events/strelsau-call");
        Edtf date = Edtf.parse(edtf);
        Span span = date.span(ZoneId.of("Europe/Prague"));
        view.putObject("when")
                .put("edtf", edtf)
                .put("earliest", text(span.earliest()))
                .put("latest", text(span.latest()))
                .put("start", text(span.start()))
                .put("end", text(span.end()))
                .put("precision", date.precision().word())
                .put("display", date.display());
        return view;
    }

    /** The words of its source leave open when within the hours: nobody has an appointment then. */
    @Test
    void vagueHoursAreAnAllDaySpan() {
        ObjectNode view = view("1899-05-31T18:00:00Z/1899-05-31T23:00:00Z");
        assertThat(calendar(true, view)).contains("DTSTART:18990531T180000Z");
        ((ObjectNode) view.get("when")).put("phrase", "in the evening");
        assertThat(calendar(false, view)).doesNotContain("VEVENT");
        assertThat(calendar(true, view))
                .contains("DTSTART;VALUE=DATE:18990531", "DTEND;VALUE=DATE:18990601")
                .doesNotContain("DTSTART:1899");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String calendar(boolean vague, ObjectNode... views) {
        Calendar calendar = new Calendar(
                Address.of("http://localhost:8080/v1/events.ics", "actor=rudolf&kind=call"),
                "http://localhost:8080"::concat,
                vague);
        return calendar.begin() + calendar.events(List.of(views), true) + calendar.end();
    }

    /** The lines, unfolded. */
    private static List<String> lines(String calendar) {
        return List.of(calendar.replace("\r\n ", "").split("\r\n"));
    }

    private static List<String> span(String calendar) {
        return lines(calendar).stream()
                .dropWhile(line -> !line.equals("END:VTIMEZONE"))
                .filter(line -> line.startsWith("DTSTART") || line.startsWith("DTEND"))
                .map(line -> line.replaceFirst("^DT", ""))
                .toList();
    }

    @Test
    void anEntrySaysWhatTheRecordSays() {
        ObjectNode view = view("1899-05-31");
        view.put("summary", "He asks; she answers, twice.").put("place", "Zenda, the castle");
        view.putArray("topics").add("succession");
        view.putArray("participants").addObject().put("name", "Rudolf").put("role", "initiator");
        assertThat(lines(calendar(false, view)))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Parley//Timeline//EN",
                        "CALSCALE:GREGORIAN",
                        "NAME:Parley: actor=rudolf\\, kind=call",
                        "X-WR-CALNAME:Parley: actor=rudolf\\, kind=call",
                        "SOURCE;VALUE=URI:http://localhost:8080/v1/events.ics?actor=rudolf&kind=call",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H",
                        "BEGIN:VTIMEZONE",
                        "TZID:UTC",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0000",
                        "END:STANDARD",
                        "END:VTIMEZONE",
                        "BEGIN:VEVENT",
                        "UID:strelsau-call@parley",
                        "DTSTAMP:18990601T102030Z",
                        "LAST-MODIFIED:18990601T102030Z",
                        "SEQUENCE:2",
                        "DTSTART;VALUE=DATE:18990531",
                        "DTEND;VALUE=DATE:18990601",
                        "SUMMARY:Rudolf rings Strelsau",
                        "DESCRIPTION:He asks\\; she answers\\, twice.\\nWhen: 31 May 1899\\nWhere: Zenda\\, the castle"
                                + "\\nWho: Rudolf (initiator)\\nStatus: occurred\\, confirmed"
                                + "\\nhttp://localhost:8080/v1/events/strelsau-call",
                        "LOCATION:Zenda\\, the castle",
                        "STATUS:CONFIRMED",
                        "CATEGORIES:call,succession",
                        "URL:http://localhost:8080/v1/events/strelsau-call",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @ParameterizedTest
    @CsvSource({
        "1899-05-31,                                 START;VALUE=DATE:18990531, END;VALUE=DATE:18990601",
        "1899-05-30/1899-06-02,                      START;VALUE=DATE:18990530, END;VALUE=DATE:18990603",
        "1999-05-31T14:00Z,                          START:19990531T140000Z,    END:19990531T140100Z",
        "1999-05-31T14:00:30,                        START:19990531T120030Z,    END:19990531T120031Z",
        "1999-05-31T23:00+02:00/1999-06-01T01:15+02:00, START:19990531T210000Z, END:19990531T231600Z",
        "1999-05-31T14:00Z/1999-06-01,               START;VALUE=DATE:19990531, END;VALUE=DATE:19990602",
    })
    void whatIsKnownToTheDayIsShown(String edtf, String start, String end) {
        assertThat(span(calendar(false, view(edtf)))).containsExactly(start, end);
        assertThat(calendar(true, view(edtf))).doesNotContain("vague");
    }

    @ParameterizedTest
    @CsvSource({
        "1899-05-2X,              START;VALUE=DATE:18990520, END;VALUE=DATE:18990530, some day from 20 to 29 May 1899",
        "1899-05,                 START;VALUE=DATE:18990501, END;VALUE=DATE:18990601, May 1899",
        "1899-05-30~,             START;VALUE=DATE:18990529, END;VALUE=DATE:18990601, about 30 May 1899",
        "1899-05-30/1899-06-02?,  START;VALUE=DATE:18990530, END;VALUE=DATE:18990604, 30 May 1899 to perhaps 2 June 1899",
        "'[1899-05-30,1899-06-02]', START;VALUE=DATE:18990530, END;VALUE=DATE:18990603, 'one of 30 May 1899, 2 June 1899'",
        "../1899-05-30,           START;VALUE=DATE:18990530, END;VALUE=DATE:18990531, on or before 30 May 1899",
        "1899-05-30/..,           START;VALUE=DATE:18990530, ,                        from 30 May 1899 on",
    })
    void whatIsVagueIsShownWhereAskedForAndSaysSo(String edtf, String start, String end, String display) {
        assertThat(span(calendar(false, view(edtf)))).isEmpty();
        String calendar = calendar(true, view(edtf));
        assertThat(span(calendar)).containsExactlyElementsOf(end == null ? List.of(start) : List.of(start, end));
        assertThat(lines(calendar))
                .contains("SUMMARY:Rudolf rings Strelsau (date vague: " + display.replace(",", "\\,") + ")");
    }

    @Test
    void anIntervalOfWhichTheWordsAreVagueIsVague() {
        ObjectNode view = view("1899-06-05/1899-06-11");
        ((ObjectNode) view.path("when")).put("phrase", "next week");
        assertThat(span(calendar(false, view))).isEmpty();
        assertThat(calendar(true, view)).contains("(date vague: 5 to 11 June 1899)");
    }

    @Test
    void whatHasNoDayAtAllIsLeftOut() {
        assertThat(span(calendar(true, view("{..1899-05-30,1899-06-02..}")))).isEmpty();
    }

    @Test
    void theEndsOfTimeCanBeWritten() {
        assertThat(span(calendar(false, view("9999-12-31")))).containsExactly("START;VALUE=DATE:99991231");
        assertThat(span(calendar(false, view("9999-12-31T23:30-05:00")))).containsExactly("START;VALUE=DATE:99991231");
    }

    @ParameterizedTest
    @CsvSource({
        "occurred, CONFIRMED, ''",
        "expected, CONFIRMED, ''",
        "tentative, TENTATIVE, 'TBC: '",
        "missed, CONFIRMED, 'Missed: '",
        "cancelled, CANCELLED, 'Cancelled: '",
    })
    void theCourseOfAnEventIsItsStatus(String status, String expected, String before) {
        assertThat(lines(calendar(false, view("1899-05-31").put("status", status))))
                .contains("STATUS:" + expected, "SUMMARY:" + before + "Rudolf rings Strelsau");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "\n",
                "\r",
                "\u000B",
                "\f",
                "\u001C",
                "\u001D",
                "\u001E",
                "\u0085",
                "\u2028",
                "\u2029",
                "\r\n ",
                ";",
                ",",
                "\\",
                "\\n",
                ":",
                "\"",
                "\u001B]0;x\u0007",
                "\u0000",
                "\uFFFE"
            })
    void nothingOfATextBecomesALineOfTheCalendar(String between) {
        String hostile = "Zenda" + between + "END:VEVENT" + between + "BEGIN:VALARM" + between + "ACTION:AUDIO";
        ObjectNode view = view("1899-05-31");
        Stream.of("title", "summary", "place", "kind").forEach(member -> view.put(member, hostile));
        view.putArray("participants").addObject().put("name", hostile).put("role", "initiator");
        view.putArray("topics").add(hostile);
        String calendar = calendar(false, view);
        assertThat(PYTHON_LINE.split(calendar))
                .filteredOn(line -> line.matches("\\s*(BEGIN|END|ACTION).*"))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "BEGIN:VTIMEZONE",
                        "BEGIN:STANDARD",
                        "END:STANDARD",
                        "END:VTIMEZONE",
                        "BEGIN:VEVENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
        assertThat(lines(calendar))
                .filteredOn(line -> line.startsWith("CATEGORIES"))
                .hasSize(1);
        assertThat(calendar.replace("\r\n", "")).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aDirectionThatATextOpensEndsWithIt() {
        String calendar = calendar(false, view("1899-05-31").put("title", "\u202Eadnez\u2066 said"));
        assertThat(lines(calendar)).contains("SUMMARY:adnez said");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoLetterIsCut() {
        for (String letter : List.of("x", "é", "中", "\uD83D\uDD4A", ",", "\\")) {
            String title = letter.repeat(300);
            String calendar = calendar(false, view("1899-05-31").put("title", title));
            assertThat(calendar.split("\r\n")).allSatisfy(line -> {
                assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
            });
            String written = Map.of(",", "\\,", "\\", "\\\\").getOrDefault(letter, letter);
            assertThat(lines(calendar)).contains("SUMMARY:" + written.repeat(300));
        }
    }
}
