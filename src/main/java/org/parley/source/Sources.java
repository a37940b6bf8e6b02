package org.parley.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.http.Folded;
import org.parley.http.Mistake;
import org.parley.http.Page;
import org.parley.http.Problem;
import org.parley.http.Shape;
import org.parley.record.Chosen;
import org.parley.record.PageShape;
import org.parley.record.Pages;
import org.parley.record.Pages.Asked;
import org.parley.record.Versioned;

/** The publications that there are. There may be very many: they are read when named, and not kept for an epoch. */
@ApplicationScoped
@Transactional
public class Sources {
    /** Among which the one that was meant is looked for: each is compared with each that was wrong. */
    private static final int MOST_ALIKE = 1_000;

    private final ObjectMapper json;
    private final Pages pages;

    Sources(ObjectMapper json, Pages pages) {
        this.json = json;
        this.pages = pages;
    }

    /** By id: one statement, by an index. */
    public Page<SourceView> page(SourceQuery query, PageShape shape) {
        String after = pages.after(shape);
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (after != null) {
            where.append(" and id > :after");
            values.put("after", after);
        }
        any("publisherId", Chosen.texts(query.publisher()), where, values);
        any(
                "kind",
                Chosen.words("kind", query.kind(), SourceKind.class).stream()
                        .map(SourceKind::word)
                        .collect(Collectors.toSet()),
                where,
                values);
        any("language", Chosen.texts(query.language()), where, values);
        if (query.q() != null) {
            where.append(" and titleFolded like :q escape '!'");
            values.put("q", "%" + Folded.of(query.q()).replaceAll("[!%_]", "!$0") + "%");
        }
        return pages.read(
                rows -> Source.<Source>find(where + " order by id", values).range(0, rows - 1).stream()
                        .map(source -> SourceView.of(source.kept()))
                        .toList(),
                new Asked(query, shape));
    }

    private static void any(String member, Set<String> values, StringBuilder where, Map<String, Object> parameters) {
        if (!values.isEmpty()) {
            where.append(" and ").append(member).append(" in :").append(member);
            parameters.put(member, values);
        }
    }

    public SourceView one(String id) {
        SourceView source = find(Set.of(id)).get(id);
        if (source == null) {
            throw Problem.notFound("source", id);
        }
        return source;
    }

    /** Those that exist, by id: one statement. */
    public Map<String, SourceView> find(Collection<String> ids) {
        Map<String, SourceView> found = new HashMap<>();
        // Not by a query: a list of values would be translated to SQL each time.
        Source.<Source>findByIds(List.copyOf(ids)).stream()
                .filter(Objects::nonNull)
                .forEach(source -> found.put(source.id, SourceView.of(source.kept())));
        return found;
    }

    /** Of these publishers, by their slugs, those that published something. */
    public Set<String> publishers(Collection<String> slugs) {
        return Set.copyOf(Source.find("select distinct publisherId from Source where publisherId in ?1", slugs)
                .project(String.class)
                .list());
    }

    /** Ids with the first letters of these, which there are not: what was meant may be among them. */
    public List<String> alike(Collection<String> missing) {
        return alike("id", missing);
    }

    /** The same of publishers, by their slugs. */
    public List<String> publishersAlike(Collection<String> missing) {
        return alike("publisherId", missing);
    }

    private static List<String> alike(String member, Collection<String> words) {
        Set<String> letters = words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.toSet());
        return Source.find(
                        "select distinct " + member + " from Source where substring(" + member
                                + ", 1, 1) in ?1 order by " + member,
                        letters)
                .project(String.class)
                .range(0, MOST_ALIKE - 1)
                .list();
    }

    /** Of these publishers, by their slugs, their names. */
    public Map<String, String> publisherNames(Collection<String> slugs) {
        Map<String, String> names = new HashMap<>();
        if (!slugs.isEmpty()) {
            Source.find(
                            "select publisherId, min(publisher) from Source where publisherId in ?1 group by publisherId",
                            List.copyOf(slugs))
                    .project(PublisherName.class)
                    .list()
                    .forEach(named -> names.put(named.slug(), named.name()));
        }
        return names;
    }

    /** A publisher as sources call it. */
    record PublisherName(String slug, String name) {}

    /** What is wrong by itself with a new source that stands within another body, each pointer beginning with {@code pointer}. */
    public static List<Mistake> mistakes(JsonNode body, String pointer) {
        return Shape.mistakes(body, SourceDraft.class, new SourceMeaning()).stream()
                .map(m -> Mistake.at(pointer + m.pointer(), m.detail(), m.suggestion()))
                .toList();
    }

    /** What readers would see of a new source; only its id and publisher where it has mistakes. */
    public SourceView preview(JsonNode body) {
        if (!Shape.mistakes(body, SourceDraft.class, new SourceMeaning()).isEmpty()) {
            String publisher = body.path("publisher").asText("?");
            return SourceView.of(Versioned.first(new SourceDraft(
                    body.path("id").asText(), publisher, "?", null, null, null, null, SourceKind.OTHER, null, null)));
        }
        return SourceView.of(Versioned.first(draft(body)));
    }

    /** Stores a source that has been checked; within a writer's turn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void createWithin(JsonNode body) {
        createWithin(draft(body));
    }

    /** The same, read already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void createWithin(SourceDraft draft) {
        Source source = new Source();
        source.id = draft.id();
        source.version = 1;
        source.take(draft);
        source.persist();
    }

    SourceDraft draft(JsonNode body) {
        try {
            return json.treeToValue(body, SourceDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft of the right shape cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
