package org.parley.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Needs;

/** The example page, and the README's, with the TimelineJS of npm in a browser: it shows the timeline, without an error, and runs nothing that a text says. */
@ExtendWith(Running.class)
@Needs("chromium")
class TimelineJsIT {
    private static final String EXAMPLE = "examples/timelinejs/index.html";
    private static final String DATA = "http://localhost:8080/v1/events.timelinejs.json";
    private static final String KNIGHT_LAB = "https://cdn.knightlab.com/libs/timeline3/latest/";
    private static final String INSTALLED = ".ci/node_modules/@knight-lab/timelinejs/dist";
    private static final Pattern README =
            Pattern.compile("```html\n(?<page>[^`]*" + Pattern.quote(DATA) + "(?<question>[^\"]*)[^`]*)```");
    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    /** The example, with another question. */
    private Page show(Browser browser, String service, String question) throws IOException {
        return show(browser, service, question, Files.readString(Path.of(EXAMPLE)));
    }

    /** A page at an address of the service. */
    private Page show(Browser browser, String service, String question, String example) {
        String asked = example.replaceFirst(DATA + "[^\"]*", service + "/v1/events.timelinejs.json" + question);
        assertThat(asked).isNotEqualTo(example);
        Page page = browser.newPage();
        page.onPageError(faults::add);
        page.onDialog(dialog -> faults.add(dialog.message()));
        page.route(address -> true, route -> answer(route, service, asked));
        page.navigate(service + "/example.html");
        return page;
    }

    /** Nothing may come from elsewhere but TimelineJS, which lies here. */
    private void answer(Route route, String service, String example) {
        String address = route.request().url();
        if (address.equals(service + "/example.html")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(example));
        } else if (address.startsWith(KNIGHT_LAB)) {
            String path = URI.create(address).getPath().replaceFirst(".*/timeline3/latest/", "");
            route.fulfill(new Route.FulfillOptions().setPath(Path.of(INSTALLED, path)));
        } else if (address.startsWith(service + "/v1/")) {
            route.resume();
        } else {
            faults.add("a request to " + address);
            route.abort();
        }
    }

    private static JsonNode data(String service, String question) {
        String address = service + "/v1/events.timelinejs.json" + question;
        try (InputStream body = URI.create(address).toURL().openStream()) {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Needs(INSTALLED)
    void theWholeTimelineIsShown(Program program) throws Exception {
        try (Chromium chromium = new Chromium();
                Browser browser = chromium.open()) {
            JsonNode events = data(program.address(), "").path("events");
            Page page = show(browser, program.address(), "");
            assertThat(page.locator(".tl-slide")).hasCount(events.size() + 1, PATIENTLY);
            assertThat(page.locator(".tl-timemarker")).hasCount(events.size());
            Set<String> groups = new HashSet<>();
            events.forEach(slide -> groups.add(slide.path("group").asText()));
            assertThat(new HashSet<>(page.locator(".tl-timegroup-message").allTextContents()))
                    .isEqualTo(groups);
            assertThat(page.locator("[id='2025-04-27-rubio-lavrov-call'] .tl-headline-date"))
                    .hasText("27 April 2025");
            assertThat(page.locator("#timeline")).not().containsText("Error");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @Needs(INSTALLED)
    void whatTheReadmeHasForAPageIsShown(Program program) throws Exception {
        Matcher block = README.matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        String question = block.group("question");
        try (Chromium chromium = new Chromium();
                Browser browser = chromium.open()) {
            Page page = show(browser, program.address(), question, block.group("page"));
            int slides = data(program.address(), question).path("events").size() + 1;
            assertThat(slides).isGreaterThan(2);
            assertThat(page.locator(".tl-slide")).hasCount(slides, PATIENTLY);
            assertThat(page.locator("#timeline")).not().containsText("Error");
        }
        // Fonts, which its style asks for where none are named; it is as legible without.
        assertThat(faults).allMatch(fault -> fault.startsWith("a request to https://fonts."));
    }

    @Test
    @Needs(INSTALLED)
    void aTimelineWithoutEventsSaysSo(Program program) throws Exception {
        try (Chromium chromium = new Chromium();
                Browser browser = chromium.open()) {
            Page page = show(browser, program.address(), "?tag=nobody-has-it");
            assertThat(page.locator(".tl-slide")).hasCount(2, PATIENTLY);
            assertThat(page.locator(".tl-slide").last()).containsText("No event answers the question");
            assertThat(page.locator("#timeline")).not().containsText("Error");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @Needs(INSTALLED)
    void hostileTextsAreShownAsTheyAre() throws Exception {
        String timeline = Path.of("src/test/resources/golden/ruritania.ndjson")
                .toAbsolutePath()
                .toString();
        try (Program program = Program.in(folder, Map.of("PARLEY_TIMELINE", timeline));
                Chromium chromium = new Chromium();
                Browser browser = chromium.open()) {
            Page page = show(browser, program.address(), "");
            int slides = data(program.address(), "").path("events").size() + 1;
            assertThat(page.locator(".tl-slide")).hasCount(slides, PATIENTLY);
            // Else a quote is put in when its slide has been shown for a while.
            page.evaluate("timeline._storyslider._slides.forEach(slide => slide.loadMedia())");
            assertThat(page.locator("blockquote")).hasCount(3, PATIENTLY);
            assertThat(page.locator("blockquote").allTextContents())
                    .anyMatch(quote -> quote.contains("<b>beg</b>; see spotify.com, youtu.be/x.pdf or an <iframe>"));
            assertThat(page.locator(".tl-headline").allTextContents())
                    .anyMatch(title -> title.contains("</script><script>window.injected=2</script>"));
            assertThat(page.locator(".tl-timegroup-message").allTextContents())
                    .contains("&lt;img src=x onerror=window.injected=5&gt;<b>Men of Hentzau</b>");
            assertThat(page.locator("#timeline img, #timeline iframe, #timeline script, #timeline b"))
                    .hasCount(0);
            assertThat(page.evaluate("window.injected")).isNull();
        }
        assertThat(faults).isEmpty();
    }
}
