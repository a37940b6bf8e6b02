package org.parley.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Holds the parameters of a question against those that the method takes: an unknown one is an error, not a shrug. Where a request
 * only reads, its room is asked all the same, without what cannot be read, so that all that is wrong is told at once.
 */
@ApplicationScoped
public class ParameterCheck {
    /** After the token, before the body. */
    private static final int PRIORITY = 3_000;

    /** After every other filter of answers. */
    private static final int LAST = 1;

    private static final String NOTED = ParameterCheck.class.getName();

    private final CurrentVertxRequest current;
    private final Problems problems;

    /** Methods are as many as the source has, so it does not grow. */
    private final Map<Method, Parameters> seen = new ConcurrentHashMap<>();

    ParameterCheck(CurrentVertxRequest current, Problems problems) {
        this.current = current;
        this.problems = problems;
    }

    @ServerRequestFilter(priority = PRIORITY)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        RoutingContext routing = current.getCurrent();
        String query = routing.request().query();
        Method method = resource.getResourceMethod();
        if (query == null || query.isEmpty() || method == null) {
            return;
        }
        Parameters parameters = of(method);
        if (parameters.takesAny()) {
            return;
        }
        join(parameters, routing.queryParams());
        List<RequestText.Pair> pairs = RequestText.pairs(query);
        List<Mistake> unknown = unknown(pairs, parameters, request.getUriInfo().getPath());
        List<Mistake> wrong = wrong(pairs, parameters);
        if (unknown.isEmpty() && wrong.isEmpty()) {
            return;
        }
        Noted noted = new Noted(unknown, wrong);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        // What comes in parts is on its way before anything could be added.
        if (!reads || method.getReturnType() == RestMulti.class) {
            throw noted.problem();
        }
        routing.put(NOTED, noted);
        // The framework reads them there, and would stop at the first.
        wrong.forEach(mistake -> routing.queryParams().remove(mistake.parameter()));
    }

    /** What a room has found beside. */
    void note(Problem problem) {
        if (current.getCurrent().get(NOTED) != null && problem.type() == ProblemType.BAD_PARAMETER) {
            note(problem.mistakes());
        }
    }

    /** For a room that asks another, which may find more that is wrong and is not to read before all is told. */
    public void note(List<Mistake> mistakes) {
        if (mistakes.isEmpty()) {
            return;
        }
        Noted noted = current.getCurrent().get(NOTED);
        if (noted == null) {
            noted = new Noted(new ArrayList<>(), new ArrayList<>());
            current.getCurrent().put(NOTED, noted);
        }
        noted.add(mistakes);
    }

    /**
     * For a room that has found nothing wrong itself, before it begins what may take long.
     *
     * @throws Problem where something else is wrong
     */
    public void tellWrong() {
        Noted noted = current.getCurrent() == null ? null : current.getCurrent().get(NOTED);
        if (noted != null) {
            throw noted.problem();
        }
    }

    /** A question with mistakes has no other answer; only a fault of ours is told as such. */
    @ServerResponseFilter(priority = LAST)
    void tell(ContainerResponseContext answer) {
        Noted noted = current.getCurrent().get(NOTED);
        if (noted != null && answer.getStatus() < 500) {
            Response problem = problems.answer(noted.problem());
            answer.getHeaders().clear();
            answer.getHeaders().putAll(problem.getHeaders());
            answer.setStatus(problem.getStatus());
            answer.setEntity(problem.getEntity());
        }
    }

    /** Mistakes of one request. */
    private record Noted(List<Mistake> unknown, List<Mistake> wrong) {
        void add(List<Mistake> more) {
            Set<@Nullable String> told = wrong.stream().map(Mistake::parameter).collect(Collectors.toSet());
            more.stream().filter(mistake -> !told.contains(mistake.parameter())).forEach(wrong::add);
        }

        Problem problem() {
            List<Mistake> all = new ArrayList<>(unknown);
            all.addAll(wrong);
            ProblemType type = unknown.isEmpty() ? ProblemType.BAD_PARAMETER : ProblemType.UNKNOWN_PARAMETER;
            return new Problem(type, all.get(0).detail(), all);
        }
    }

    private Parameters of(Method method) {
        return seen.computeIfAbsent(method, Parameters::of);
    }

    /** The framework would take the first only, and an empty one for none. */
    private static void join(Parameters parameters, MultiMap given) {
        parameters.known().values().stream()
                .filter(parameter -> parameter.isFreeText() && given.contains(parameter.name()))
                .forEach(parameter -> {
                    String text = String.join(" ", given.getAll(parameter.name()));
                    given.set(parameter.name(), text.isEmpty() ? " " : text);
                });
    }

    private static List<Mistake> unknown(List<RequestText.Pair> pairs, Parameters parameters, String path) {
        Collection<String> names = parameters.known().keySet();
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (RequestText.Pair pair : pairs) {
            if (!names.contains(pair.name()) && told.add(pair.name())) {
                String near = Nearest.to(pair.name(), names).orElse(null);
                String detail = "'" + pair.name() + "' is no parameter of " + path + "."
                        + (near == null ? known(names) : " Did you mean '" + near + "'?");
                mistakes.add(Mistake.parameter(pair.name(), detail, near));
            }
        }
        return mistakes;
    }

    private static String known(Collection<String> names) {
        return names.isEmpty() ? " It takes none." : " It takes " + String.join(", ", names) + ".";
    }

    private static List<Mistake> wrong(List<RequestText.Pair> pairs, Parameters parameters) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (RequestText.Pair pair : pairs) {
            Parameters.@Nullable Known parameter = parameters.known().get(pair.name());
            if (parameter == null || parameter.isFreeText()) {
                continue;
            }
            if (!told.add(pair.name()) && !parameter.many()) {
                mistakes.add(Mistake.parameter(
                        pair.name(),
                        "'" + pair.name() + "' may be given once; if it takes several, write them with commas."));
            } else if (pair.value().isBlank()) {
                mistakes.add(Mistake.parameter(
                        pair.name(), "'" + pair.name() + "' is empty; give it a value or leave it out."));
            } else {
                Optional<Mistake> mistake = Conversion.wrong(parameter, pair.value());
                mistake.ifPresent(mistakes::add);
            }
        }
        return mistakes;
    }
}
