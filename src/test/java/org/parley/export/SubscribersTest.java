package org.parley.export;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.ApiTest;
import org.parley.Command;
import org.parley.Needs;

/** The programs that read calendars and feeds, from the files that ship in {@code examples}. */
@ApiTest
class SubscribersTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final String SHOWN = "http://localhost:8080";

    @TempDir
    Path folder;

    /** The examples, of the service under test. */
    @BeforeEach
    void copyTheExamples() throws IOException {
        for (String example : List.of("calendar", "feed")) {
            try (Stream<Path> files = Files.list(Path.of("examples", example))) {
                for (Path file : files.toList()) {
                    Files.writeString(folder.resolve(file.getFileName().toString()), here(Files.readString(file)));
                }
            }
        }
    }

    private static String here(String text) {
        return text.replace(SHOWN, "http://localhost:" + RestAssured.port);
    }

    private String run(String... command) throws IOException, InterruptedException {
        String[] atHome = Stream.concat(Stream.of("env", "HOME=" + folder), Stream.of(command))
                .toArray(String[]::new);
        return Command.outputIn(folder, atHome);
    }

    private static String titles(List<String> ids) {
        return ids.stream()
                .map(id -> given().get("/v1/events/" + id).<String>path("title"))
                .collect(joining("\n", "", "\n"));
    }

    @Test
    @Needs("/usr/bin/python3 -c __import__('icalendar')")
    void icalendarReadsTheWholeTimeline() throws Exception {
        Files.writeString(folder.resolve("whole.ics"), ExportsTest.taken("/v1/events.ics?vague=true"));
        String read = run(PYTHON, "-c", """
                import icalendar
                calendar = icalendar.Calendar.from_ical(open("whole.ics", "rb").read())
                assert not calendar.errors and calendar["NAME"] == "Parley", calendar
                for event in calendar.walk("VEVENT"):
                    assert not event.errors, event.errors
                    assert event["DTSTART"].dt < event["DTEND"].dt if "DTEND" in event else "from" in event["SUMMARY"], event
                    print(event["UID"].removesuffix("@parley"))
                """);
        assertThat(read.lines()).containsExactlyElementsOf(Listed.ids("sort=time"));
    }

    @Test
    @Needs("which khal vdirsyncer")
    void khalListsWhatVdirsyncerHasFetched() throws Exception {
        Files.createDirectories(folder.resolve(".local/share/parley/calendar"));
        run("vdirsyncer", "-c", "vdirsyncer.conf", "discover");
        run("vdirsyncer", "-c", "vdirsyncer.conf", "sync");
        String days =
                run("khal", "-c", "khal.conf", "list", "--day-format", "", "--format", "{title}", "2025-04-20", "14d");
        String question = "actor=lavrov&datetime=2025-04-20/2025-05-03";
        List<String> known = titlesIn(ExportsTest.taken("/v1/events.ics?" + question));
        assertThat(known).isNotEmpty();
        assertThat(days.lines().filter(line -> !line.isBlank()).distinct().sorted())
                .containsExactlyElementsOf(known.stream().distinct().sorted().toList());
    }

    /** Titles of a calendar's entries, read by hand. */
    private static List<String> titlesIn(String calendar) {
        return Pattern.compile("SUMMARY:(.*)\r\n")
                .matcher(calendar.replace("\r\n ", ""))
                .results()
                .map(line -> line.group(1).replace("\\,", ",").replace("\\;", ";"))
                .toList();
    }

    @Test
    @Needs("/usr/bin/python3 -c __import__('feedparser')")
    void feedparserFollowsTheFeedPageByPage() throws Exception {
        String address = "http://localhost:" + RestAssured.port + "/v1/events.atom?limit=20&actor=russia";
        List<String> newest = Listed.ids("actor=russia&sort=-recorded");
        String news = run(PYTHON, "news.py", address, "2020-01-01T00:00:00Z");
        assertThat(news.lines().map(line -> line.replaceFirst(".*/v1/events/", "")))
                .containsExactlyElementsOf(newest);
        assertThat(newest).hasSizeGreaterThan(20);
        // The bundled timeline has had two readings: what the second changed shows as changed.
        assertThat(news.lines().filter(line -> line.contains(" (changed)\t")).count())
                .isBetween(1L, newest.size() - 1L);
        String third = news.lines().skip(2).findFirst().orElseThrow().replaceFirst("\t.*", "");
        assertThat(run(PYTHON, "news.py", address, third).lines()).hasSize(2);
    }

    /** The bundled timeline has had two readings: what the second changed is told to have changed. */
    @Test
    @Needs(".ci/node_modules/feedsmith")
    void feedsmithFollowsTheJsonFeedPageByPage() throws Exception {
        String question = "limit=20&actor=russia";
        String address = "http://localhost:" + RestAssured.port + "/v1/events.feed.json?" + question;
        List<String[]> read = Command.output("node", ".ci/read-feed.js", address)
                .lines()
                .map(line -> line.split("\t", 4))
                .toList();
        assertThat(read.stream().map(entry -> entry[0].replaceFirst(".*/v1/events/", "")))
                .containsExactlyElementsOf(Listed.ids("actor=russia&sort=-recorded"));
        assertThat(read).anyMatch(entry -> entry[1].equals(entry[2])).anyMatch(entry -> !entry[1].equals(entry[2]));
        for (String[] entry : read.subList(0, 20)) {
            String id = entry[0].replaceFirst(".*/v1/events/", "");
            List<String> recorded = given().get("/v1/events/" + id + "/history").path("items.recorded_at");
            assertThat(List.of(entry[1], entry[2]))
                    .as(id)
                    .containsExactlyInAnyOrder(recorded.get(recorded.size() - 1), recorded.get(0));
        }
    }

    @Test
    @Needs("which newsboat /usr/bin/python3")
    void newsboatKeepsTheNewestPage() throws Exception {
        run("newsboat", "-u", "urls", "-C", "newsboat.conf", "-c", "cache.db", "-x", "reload");
        String kept = run(PYTHON, "-c", """
                import sqlite3
                for title, in sqlite3.connect("cache.db").execute("select title from rss_item order by id"):
                    print(title)
                """);
        List<String> newest = Listed.ids("actor=lavrov&sort=-recorded");
        assertThat(kept.lines()).hasSize(Math.min(50, newest.size()));
        assertThat(kept.replaceAll("(?m)^(Cancelled|Missed|TBC): ", "").lines().sorted())
                .containsExactlyElementsOf(titles(newest.subList(0, Math.min(50, newest.size())))
                        .lines()
                        .sorted()
                        .toList());
    }

    static Stream<String> addresses() throws IOException {
        String shown = Files.readString(Path.of("examples/calendar/README.md"))
                + Files.readString(Path.of("examples/feed/README.md"));
        return Pattern.compile(SHOWN + "(/[^\\s'`]+)")
                .matcher(shown)
                .results()
                .map(found -> found.group(1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressThatIsToBePastedAnswers(String address) {
        given().urlEncodingEnabled(false).get(address).then().statusCode(200);
        assertThat(ExportsTest.taken(address)).contains("http://localhost:" + RestAssured.port + "/v1/events/");
    }

    @Test
    void noStrangerSaysWhereTheServiceIs() {
        for (String format : List.of("ics", "atom", "feed.json")) {
            String answer = given().header("Host", "evil.example")
                    .get("/v1/events." + format + "?kind=call&datetime=2025-04")
                    .asString();
            assertThat(answer).contains("http://localhost:" + RestAssured.port).doesNotContain("evil.example");
        }
    }
}
