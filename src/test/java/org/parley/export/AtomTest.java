package org.parley.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.http.Address;
import org.parley.http.JsonText;
import org.parley.timeline.NewestPage;
import org.w3c.dom.Element;

class AtomTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant MOMENT = Instant.parse("1899-06-01T10:20:30.000001Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><entry>",
                "]]>",
                "<![CDATA[x]]>",
                "&amp;",
                "&#0;",
                "<!--",
                "<?php ?>",
                "\"'",
                "<script>alert(1)</script>",
                "\u0001",
                "\u001B[2J",
                "\u0085",
                "\u2028",
                "\uFFFE",
                "\uFFFF",
                "\uD800",
                "\uDC00x",
                "\u202E",
                "\u2066",
                "\r\n",
                "\r"
            })
    void nothingOfATextBecomesMarkup(String text) throws Exception {
        String hostile = "Zenda " + text + " falls";
        JsonText view = new JsonText(JSON.createObjectNode()
                .put("title", hostile)
                .put("summary", hostile)
                .put("kind", "call")
                .put("recorded_by", hostile)
                .put("self", "/v1/events/zenda")
                .toString());
        NewestPage page = new NewestPage(
                MOMENT,
                List.of(new NewestPage.Standing(MOMENT, MOMENT, view)),
                List.of(new NewestPage.TakenBack("strelsau", MOMENT, hostile, hostile)),
                null);
        Channel channel = Channel.of(
                Address.of("http://localhost:8080/v1/events.atom", "place=%3C%22%26%01%E2%80%AE"),
                null,
                "http://localhost:8080"::concat);

        String feed = Atom.of(channel, page, "http://localhost:8080"::concat, JSON);

        DocumentBuilderFactory parser = DocumentBuilderFactory.newDefaultNSInstance();
        Element root = parser.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getBytes(UTF_8)))
                .getDocumentElement();
        String expected = "Zenda " + PlainText.lines(text) + " falls";
        assertThat(texts(root, "title")).containsExactly("Parley: place=<\"&", expected.replace('\n', ' '));
        assertThat(texts(root, "p")).contains(expected);
        assertThat(texts(root, "name")).containsExactly("Parley", expected, expected);
        assertThat(texts(root, "comment")).containsExactly(expected);
        assertThat(texts(root, "entry")).hasSize(1);
        assertThat(texts(root, "script")).isEmpty();
        assertThat(PlainText.lines(text))
                .doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]|[\\uFFFE\\uFFFF\\u202E\\u2066]|\\p{Cs}");
    }

    private static List<String> texts(Element root, String name) {
        var found = root.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
