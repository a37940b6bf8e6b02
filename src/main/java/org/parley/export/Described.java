package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorKind;
import org.parley.actor.ActorView;
import org.parley.process.ProcessView;
import org.parley.topic.TopicView;

/** Actors, topics and processes as nodes of linked data, each where a document speaks of it first. */
final class Described {
    private static final String WIKIDATA = "wikidata";
    private static final Pattern ITEM = Pattern.compile("Q[0-9]+");

    private final Nouns nouns;
    private final Iris iris;
    private final Set<String> known = new HashSet<>();

    Described(Nouns nouns, Iris iris) {
        this.nouns = nouns;
        this.iris = iris;
    }

    /** What an event speaks of and nothing before it; what has been removed since is not described. */
    List<ObjectNode> by(JsonNode view) {
        List<ObjectNode> nodes = new ArrayList<>();
        for (JsonNode participant : view.path("participants")) {
            Stream.of("actor", "side", "on_behalf_of")
                    .forEach(who -> actor(participant.path(who).textValue(), nodes));
        }
        view.path("when")
                .path("alternatives")
                .forEach(rival -> actor(rival.path("by").textValue(), nodes));
        Stream.of("topics", "omits", "denies")
                .forEach(list -> view.path(list).forEach(topic -> topic(topic.textValue(), nodes)));
        view.path("process").forEach(process -> process(process.textValue(), nodes));
        return nodes;
    }

    private void actor(@Nullable String id, List<ObjectNode> nodes) {
        if (id != null && nouns.actors().has(id) && known.add(iris.actor(id))) {
            ActorView actor = nouns.actors().view(id);
            nodes.add(node(actor));
            actor(actor.partOf(), nodes);
        }
    }

    private ObjectNode node(ActorView actor) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        actor.names()
                .forEach(name -> names.addObject().put("@value", name.text()).put("@language", name.language()));
        actor.aliases().forEach(names::add);
        ArrayNode identifiers = JsonNodeFactory.instance.arrayNode().add(actor.id());
        ArrayNode same = JsonNodeFactory.instance.arrayNode();
        actor.identifiers().forEach(identifier -> {
            identifiers.add(LinkedNode.of("PropertyValue")
                    .put("propertyID", identifier.scheme())
                    .put("value", identifier.value())
                    .node());
            if (identifier.scheme().equals(WIKIDATA)
                    && ITEM.matcher(identifier.value()).matches()) {
                same.add("http://www.wikidata.org/entity/" + identifier.value());
            }
        });
        return LinkedNode.of(types(actor.kind()))
                .named(iris.actor(actor.id()))
                .put("additionalType", LinkedTerms.word("actor", actor.kind().word()))
                .put("identifier", identifiers)
                .put("name", actor.name())
                .put("alternateName", names)
                .put("description", actor.description())
                .put("sameAs", same)
                .put("memberOf", actor.partOf() == null ? null : iris.actor(actor.partOf()))
                .node();
    }

    /** A state acts, which in schema.org a country alone cannot. */
    private static String[] types(ActorKind kind) {
        return switch (kind) {
            case PERSON -> new String[] {"Person"};
            case STATE -> new String[] {"Country", "Organization"};
            case MEDIA -> new String[] {"NewsMediaOrganization"};
            case ORGANISATION, BLOC, ARMED_GROUP -> new String[] {"Organization"};
        };
    }

    private void topic(@Nullable String id, List<ObjectNode> nodes) {
        if (id != null && nouns.topics().has(id) && known.add(iris.topic(id))) {
            TopicView topic = nouns.topics().view(id);
            nodes.add(LinkedNode.of("Concept")
                    .named(iris.topic(id))
                    .put("notation", id)
                    .put("prefLabel", topic.label())
                    .put("definition", topic.definition())
                    .put("broader", topic.broader() == null ? null : iris.topic(topic.broader()))
                    .put("inScheme", iris.topics())
                    .node());
            topic(topic.broader(), nodes);
        }
    }

    private void process(@Nullable String id, List<ObjectNode> nodes) {
        ProcessView process = id == null ? null : nouns.processes().get(id);
        if (process != null && known.add(iris.process(process.id()))) {
            nodes.add(LinkedNode.of("EventSeries")
                    .named(iris.process(process.id()))
                    .put("identifier", process.id())
                    .put("name", process.name())
                    .put("description", process.description())
                    .node());
        }
    }
}
