package org.parley.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.parley.event.LinkType;

/** What the names in a linked document mean: its JSON-LD context. */
final class LinkedTerms {
    private static final String FIXED = """
            {
              "@version": 1.1,
              "schema": "http://schema.org/",
              "prov": "http://www.w3.org/ns/prov#",
              "skos": "http://www.w3.org/2004/02/skos/core#",
              "dcterms": "http://purl.org/dc/terms/",
              "edtf": "http://id.loc.gov/datatypes/edtf/",
              "xsd": "http://www.w3.org/2001/XMLSchema#",
              "parley": "https://parley.example/terms/",
              "Country": "schema:Country",
              "CreativeWork": "schema:CreativeWork",
              "Event": "schema:Event",
              "EventSeries": "schema:EventSeries",
              "NewsMediaOrganization": "schema:NewsMediaOrganization",
              "Organization": "schema:Organization",
              "Person": "schema:Person",
              "Place": "schema:Place",
              "PropertyValue": "schema:PropertyValue",
              "Quotation": "schema:Quotation",
              "Role": "schema:Role",
              "about": "schema:about",
              "additionalType": {"@id": "schema:additionalType", "@type": "@id"},
              "alternateName": "schema:alternateName",
              "attendee": "schema:attendee",
              "creator": {"@id": "schema:creator", "@type": "@id"},
              "description": "schema:description",
              "endDate": "schema:endDate",
              "eventStatus": {"@id": "schema:eventStatus", "@type": "@id"},
              "identifier": "schema:identifier",
              "inLanguage": "schema:inLanguage",
              "isPartOf": {"@id": "schema:isPartOf", "@type": "@id"},
              "keywords": "schema:keywords",
              "location": "schema:location",
              "memberOf": {"@id": "schema:memberOf", "@type": "@id"},
              "name": "schema:name",
              "propertyID": "schema:propertyID",
              "publisher": "schema:publisher",
              "roleName": "schema:roleName",
              "sameAs": {"@id": "schema:sameAs", "@type": "@id"},
              "startDate": "schema:startDate",
              "subjectOf": "schema:subjectOf",
              "superEvent": {"@id": "schema:superEvent", "@type": "@id"},
              "text": "schema:text",
              "url": {"@id": "schema:url", "@type": "@id"},
              "value": "schema:value",
              "version": "schema:version",
              "Agent": "prov:Agent",
              "Entity": "prov:Entity",
              "generatedAtTime": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
              "wasAttributedTo": "prov:wasAttributedTo",
              "wasDerivedFrom": "prov:wasDerivedFrom",
              "wasRevisionOf": "prov:wasRevisionOf",
              "Concept": "skos:Concept",
              "broader": {"@id": "skos:broader", "@type": "@id"},
              "definition": "skos:definition",
              "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
              "notation": "skos:notation",
              "note": "skos:note",
              "prefLabel": "skos:prefLabel",
              "date": {"@id": "dcterms:date", "@type": "edtf:EDTF"},
              "subject": {"@id": "dcterms:subject", "@type": "@id"},
              "alternativeDate": "parley:alternativeDate",
              "cameo": "parley:cameo",
              "capacity": "parley:capacity",
              "dateDisplay": "parley:dateDisplay",
              "dateNote": "parley:dateNote",
              "datePhrase": "parley:datePhrase",
              "datePrecision": "parley:datePrecision",
              "denies": {"@id": "parley:denies", "@type": "@id"},
              "details": {"@id": "parley:details", "@type": "@json"},
              "earliest": {"@id": "parley:earliest", "@type": "xsd:date"},
              "latest": {"@id": "parley:latest", "@type": "xsd:date"},
              "locator": "parley:locator",
              "omits": {"@id": "parley:omits", "@type": "@id"},
              "onBehalfOf": {"@id": "parley:onBehalfOf", "@type": "@id"},
              "overdue": "parley:overdue",
              "plover": "parley:plover",
              "ploverMode": "parley:ploverMode",
              "side": {"@id": "parley:side", "@type": "@id"},
              "statedBy": {"@id": "parley:statedBy", "@type": "@id"},
              "status": {"@id": "parley:status", "@type": "@id"},
              "timezone": "parley:timezone",
              "translated": "parley:translated",
              "verification": {"@id": "parley:verification", "@type": "@id"}
            }""";

    /** As JSON. */
    static final JsonNode CONTEXT = withLinks();

    private LinkedTerms() {}

    /** A word of the record, as the address of what it means. */
    static String word(String list, String word) {
        return "parley:" + list + "/" + word;
    }

    private static JsonNode withLinks() {
        try {
            ObjectMapper json = new ObjectMapper();
            ObjectNode context = (ObjectNode) json.readTree(FIXED);
            Stream.of(LinkType.values())
                    .flatMap(type -> Stream.of(type.word(), type.inverse()))
                    .forEach(word -> context.putObject(word)
                            .put("@id", word("link", word))
                            .put("@type", "@id"));
            return context;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the context is no JSON", e);
        }
    }
}
