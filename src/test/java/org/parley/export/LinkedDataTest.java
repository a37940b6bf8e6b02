package org.parley.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/** A library of linked data (Titanium) reads the document, and no term, text or name of it is lost. */
@ApiTest
class LinkedDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode expanded(String document) throws IOException, JsonLdError {
        return JSON.readTree(com.apicatalog.jsonld.JsonLd.expand(JsonDocument.of(new StringReader(document)))
                .get()
                .toString());
    }

    /** What stands in it: keys, or the texts of values. */
    private static void gather(JsonNode node, Set<String> keys, Set<String> texts) {
        node.properties().forEach(member -> {
            keys.add(member.getKey());
            if (!isLiteral(member.getKey(), node)) {
                gather(member.getValue(), keys, texts);
            }
        });
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                gather(element, keys, texts);
            }
        });
        if (node.isValueNode()) {
            texts.add(node.asText());
        }
    }

    /** JSON that is kept as it is has no terms. */
    private static boolean isLiteral(String key, JsonNode node) {
        return key.equals("details")
                || key.equals("@value") && node.path("@type").asText().equals("@json");
    }

    private static String whole(String name, JsonNode context) {
        JsonNode meant = context.path(name);
        String iri = meant.isObject() ? meant.path("@id").asText() : meant.asText(name);
        int colon = iri.indexOf(':');
        return colon > 0 && context.has(iri.substring(0, colon))
                ? context.path(iri.substring(0, colon)).asText() + iri.substring(colon + 1)
                : iri;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?kind=statement,readout", "?known_at=2026-11-23T20:00:00Z", "?tag=nobody-has-it"})
    void everyTermIsAnAddressAndNothingIsLost(String question) throws Exception {
        String document = given().get("/v1/events.jsonld" + question).asString();
        JsonNode compact = JSON.readTree(document);
        JsonNode context = compact.path("@context");
        Set<String> keys = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        gather(compact.path("@graph"), keys, texts);

        Set<String> expandedKeys = new TreeSet<>();
        Set<String> expandedTexts = new TreeSet<>();
        gather(expanded(document), expandedKeys, expandedTexts);

        assertThat(expandedKeys).allMatch(key -> key.startsWith("@") || key.startsWith("http"));
        assertThat(keys)
                .allSatisfy(key -> assertThat(key.startsWith("@") || expandedKeys.contains(whole(key, context)))
                        .as(key)
                        .isTrue());
        assertThat(texts)
                .allSatisfy(
                        text -> assertThat(expandedTexts.contains(text) || expandedTexts.contains(whole(text, context)))
                                .as(text)
                                .isTrue());
    }

    @Test
    void aCallReadsAsSchemaOrgProvAndSkosSayIt() throws Exception {
        JsonNode graph = expanded(
                given().get("/v1/events.jsonld?datetime=2025-04-27&kind=call").asString());
        JsonNode event = named(graph, "/v1/events/2025-04-27-rubio-lavrov-call");
        assertThat(event.at("/@type/0").asText()).isEqualTo("http://schema.org/Event");
        JsonNode date = event.path("http://purl.org/dc/terms/date").path(0);
        assertThat(date.path("@value").asText()).isEqualTo("2025-04-27");
        assertThat(date.path("@type").asText()).isEqualTo("http://id.loc.gov/datatypes/edtf/EDTF");
        assertThat(event.path("http://schema.org/startDate").at("/0/@value").asText())
                .isEqualTo("2025-04-27");
        JsonNode revision = event.path("http://schema.org/subjectOf").path(0);
        assertThat(revision.path("http://www.w3.org/ns/prov#wasDerivedFrom")).hasSize(5);
        assertThat(revision.path("http://www.w3.org/ns/prov#generatedAtTime")
                        .at("/0/@type")
                        .asText())
                .isEqualTo("http://www.w3.org/2001/XMLSchema#dateTime");
        assertThat(named(graph, "/v1/actors/lavrov").at("/@type/0").asText()).isEqualTo("http://schema.org/Person");
        assertThat(named(graph, "/v1/topics/direct-talks").at("/@type/0").asText())
                .isEqualTo("http://www.w3.org/2004/02/skos/core#Concept");
        // What the revision is called is where it can be read.
        String address = revision.path("@id").asText();
        given().get(address.replaceFirst("^http://[^/]*", ""))
                .then()
                .statusCode(200)
                .body("recorded_at", equalTo(address.replaceFirst(".*known_at=", "")));
    }

    private static JsonNode named(JsonNode graph, String path) {
        for (JsonNode node : graph) {
            if (node.path("@id").asText().endsWith(path)) {
                return node;
            }
        }
        throw new AssertionError(path + " is not in the graph");
    }
}
