package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parley.timeline.NewestPage;

/** A page of a feed as Atom (RFC 4287), with paging (RFC 5005) and tombstones for what was retracted (RFC 6721). */
final class Atom {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String JSON = "application/json";

    private final XMLStreamWriter xml;
    private final UnaryOperator<String> whole;

    private Atom(XMLStreamWriter xml, UnaryOperator<String> whole) {
        this.xml = xml;
        this.whole = whole;
    }

    /**
     * @param whole makes a whole address of a path
     */
    static String of(Channel channel, NewestPage page, UnaryOperator<String> whole, ObjectMapper json) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new Atom(xml, whole).feed(channel, page, json);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
        return text.append('\n').toString();
    }

    private void feed(Channel channel, NewestPage page, ObjectMapper json) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("at", TOMBSTONES);
        xml.writeAttribute("xml:lang", "en");
        text("id", channel.first());
        text("title", channel.title());
        text("updated", page.updated().toString());
        person("author", "Parley");
        text("generator", "Parley");
        link("self", "application/atom+xml", channel.self());
        link("first", "application/atom+xml", channel.first());
        if (channel.next() != null) {
            link("next", "application/atom+xml", channel.next());
        }
        link("alternate", JSON, channel.list());
        for (NewestPage.Standing standing : page.standing()) {
            xml.writeCharacters("\n");
            entry(standing, standing.view().tree(json));
        }
        for (NewestPage.TakenBack takenBack : page.takenBack()) {
            xml.writeCharacters("\n");
            tombstone(takenBack);
        }
        xml.writeEndElement();
    }

    private void entry(NewestPage.Standing standing, JsonNode view) throws XMLStreamException {
        Prose prose = Prose.of(view);
        String address = whole.apply(view.path("self").asText());
        xml.writeStartElement("entry");
        text("id", address);
        text("title", prose.title());
        text("updated", standing.recordedAt().toString());
        text("published", standing.first().toString());
        person("author", view.path("recorded_by").asText());
        link("alternate", JSON, address);
        for (String word : prose.words()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", word);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "xhtml");
        xml.writeStartElement("div");
        xml.writeDefaultNamespace(XHTML);
        for (String line : prose.lines()) {
            text("p", line);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void tombstone(NewestPage.TakenBack takenBack) throws XMLStreamException {
        xml.writeStartElement("at:deleted-entry");
        xml.writeAttribute("ref", whole.apply("/v1/events/" + takenBack.id()));
        xml.writeAttribute("when", takenBack.at().toString());
        person("at:by", takenBack.by());
        if (takenBack.reason() != null) {
            text("at:comment", takenBack.reason());
        }
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void person(String element, String name) throws XMLStreamException {
        xml.writeStartElement(element);
        text("name", name);
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(PlainText.lines(text));
        xml.writeEndElement();
    }
}
