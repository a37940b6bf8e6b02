package org.parley.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Directory;
import org.parley.event.Coverage;
import org.parley.event.Facets;
import org.parley.event.Role;
import org.parley.http.Choice;
import org.parley.http.Mistake;
import org.parley.http.Nearest;
import org.parley.http.Word;
import org.parley.process.ProcessView;
import org.parley.timeline.Term.Level;
import org.parley.topic.Tree;

/** Reads the parameters that name what events bear: actors, roles, topics, coverage, processes, sources, places, tags. */
final class Terms {
    static final String DIRECT = "direct";

    /** What is taken where nothing is said stands first. */
    static final List<String> SCOPES = List.of("office_held", DIRECT);

    private final Directory actors;
    private final Tree topics;
    private final Map<String, ProcessView> processes;
    private final List<Mistake> mistakes;

    Terms(Directory actors, Tree topics, Map<String, ProcessView> processes, List<Mistake> mistakes) {
        this.actors = actors;
        this.topics = topics;
        this.processes = processes;
        this.mistakes = mistakes;
    }

    List<Term> of(EventQuery query) {
        List<Term> terms = new ArrayList<>();
        actors(query, terms);
        topics(query, terms);
        plain("process", query.process(), this::process, terms);
        plain("source", query.source(), Optional::of, terms);
        plain("publisher", query.publisher(), Optional::of, terms);
        plain("place", query.place(), place -> Optional.of(Facets.folded(place)), terms);
        plain("tag", query.tag(), Optional::of, terms);
        return terms;
    }

    /** Each of two to four actors, met by a participant of its own. */
    List<Term> between(EventQuery query) {
        Values values = Values.of("between", query.between(), mistakes);
        if (values.any().isEmpty() && values.none().isEmpty()) {
            return List.of();
        }
        List<String> ids = values.any().stream()
                .flatMap(name -> actor("between", name).stream())
                .toList();
        boolean twice = Set.copyOf(ids).size() < ids.size();
        if (!values.none().isEmpty()
                || twice
                || values.any().size() < 2
                || values.any().size() > 4) {
            String why = twice
                    ? "one actor is named twice"
                    : !values.none().isEmpty()
                            ? "'!' has no meaning here"
                            : "it names " + values.any().size();
            mistakes.add(Mistake.parameter(
                    "between",
                    "'between' takes two to four different actors, for example 'between=usa,russia'; " + why + "."));
        }
        Level level = checked(query);
        return ids.stream()
                .map(id -> Term.with(List.of("actor:" + id), level, Term.As.WHATEVER))
                .toList();
    }

    private Level checked(EventQuery query) {
        Choice.of("actor_scope", query.actorScope(), SCOPES, mistakes);
        return level(query);
    }

    /** How actors must be borne that are asked for. */
    static Level level(EventQuery query) {
        boolean direct = DIRECT.equals(query.actorScope());
        return direct ? Level.DIRECT : Questions.isCertain(query) ? Level.CERTAIN : Level.POSSIBLE;
    }

    private void actors(EventQuery query, List<Term> terms) {
        Values names = Values.of("actor", query.actor(), mistakes)
                .map(name ->
                        actor("actor", name).map(id -> "actor:" + id).stream().toList());
        Values roles = Values.of("role", query.role(), mistakes);
        Term.As as = as("role", roles, Role.class, Facets::bit);
        Level level = checked(query);
        if (!names.any().isEmpty()) {
            terms.add(Term.with(names.any(), level, as));
        } else if (names.none().isEmpty()) {
            plain("role", query.role(), Optional::of, terms);
        }
        if (!names.none().isEmpty()) {
            terms.add(Term.without(names.none(), level, as));
        }
    }

    /** How an event must bear an actor to be found by it in this question. */
    Term anyActor(EventQuery query) {
        Values roles = Values.of("role", query.role(), mistakes);
        return Term.with(List.of(), checked(query), as("role", roles, Role.class, Facets::bit));
    }

    /** How it must bear a topic. */
    Term anyTopic(EventQuery query) {
        return Term.with(List.of(), Level.POSSIBLE, coverage(Values.of("coverage", query.coverage(), mistakes)));
    }

    private Term.As coverage(Values coverage) {
        return coverage.any().isEmpty() && coverage.none().isEmpty()
                ? new Term.As(Facets.SPOKEN_OF, 0)
                : as("coverage", coverage, Coverage.class, Facets::bit);
    }

    private void topics(EventQuery query, List<Term> terms) {
        Values names = Values.of("topic", query.topic(), mistakes)
                .map(name -> topic(name).map(id -> "topic:" + id).stream().toList());
        Values coverage = Values.of("coverage", query.coverage(), mistakes);
        Term.As as = coverage(coverage);
        if (!names.any().isEmpty()) {
            terms.add(Term.with(names.any(), Level.POSSIBLE, as));
        } else if (names.none().isEmpty()) {
            plain("coverage", query.coverage(), Optional::of, terms);
        }
        if (!names.none().isEmpty()) {
            terms.add(Term.without(names.none(), Level.POSSIBLE, as));
        }
    }

    private <W extends Enum<W> & Word> Term.As as(
            String parameter, Values values, Class<W> type, Function<W, Integer> bit) {
        return new Term.As(bits(parameter, values.any(), type, bit), bits(parameter, values.none(), type, bit));
    }

    private <W extends Enum<W> & Word> int bits(
            String parameter, Set<String> words, Class<W> type, Function<W, Integer> bit) {
        return Values.words(words, parameter, type, mistakes).stream().map(bit).reduce(0, (a, b) -> a | b);
    }

    private void plain(
            String parameter, List<String> given, Function<String, Optional<String>> meaning, List<Term> terms) {
        Values values = Values.of(parameter, given, mistakes)
                .map(value -> meaning.apply(value).map(ref -> parameter + ":" + ref).stream()
                        .toList());
        if (!values.any().isEmpty()) {
            terms.add(Term.with(values.any(), Level.POSSIBLE, Term.As.WHATEVER));
        }
        if (!values.none().isEmpty()) {
            terms.add(Term.without(values.none(), Level.POSSIBLE, Term.As.WHATEVER));
        }
    }

    private Optional<String> actor(String parameter, String name) {
        Directory.Found found = actors.find(name);
        if (found instanceof Directory.Found.One one) {
            return Optional.of(one.actor());
        }
        if (found instanceof Directory.Found.Several several) {
            mistakes.add(Mistake.parameter(
                    parameter,
                    "'" + name + "' may be " + String.join(" or ", several.actors()) + "; name one of them."));
        } else if (found instanceof Directory.Found.None none) {
            mistakes.add(missing(parameter, "actor", name, none.nearest()));
        }
        return Optional.empty();
    }

    private Optional<String> topic(String name) {
        if (!topics.has(name)) {
            mistakes.add(missing("topic", "topic", name, topics.nearest(name)));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private Optional<String> process(String name) {
        if (!processes.containsKey(name)) {
            mistakes.add(missing("process", "process", name, Nearest.to(name, processes.keySet())));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private Mistake missing(String parameter, String noun, String name, Optional<String> nearest) {
        @Nullable String near = nearest.orElse(null);
        String called = noun.equals("actor") && near != null ? " (" + actors.name(near) + ")" : "";
        return Mistake.parameter(
                parameter,
                "There is no " + noun + " '" + name + "'"
                        + (near == null ? "." : "; did you mean '" + near + "'" + called + "?"),
                near);
    }
}
