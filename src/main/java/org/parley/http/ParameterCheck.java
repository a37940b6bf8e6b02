package org.parley.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Holds the parameters of a question against those that the method takes: an unknown one is an error, not a shrug. */
@ApplicationScoped
class ParameterCheck {
    /** After the token, before the body. */
    private static final int PRIORITY = 3_000;

    private final CurrentVertxRequest current;
    /** Methods are as many as the source has, so it does not grow. */
    private final Map<Method, Parameters> seen = new ConcurrentHashMap<>();

    ParameterCheck(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerRequestFilter(priority = PRIORITY)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        String query = current.getCurrent().request().query();
        Method method = resource.getResourceMethod();
        if (query == null || query.isEmpty() || method == null) {
            return;
        }
        Parameters parameters = of(method);
        if (parameters.takesAny()) {
            return;
        }
        List<RequestText.Pair> pairs = RequestText.pairs(query);
        unknown(pairs, parameters, request.getUriInfo().getPath());
        wrong(pairs, parameters);
    }

    private Parameters of(Method method) {
        return seen.computeIfAbsent(method, Parameters::of);
    }

    private static void unknown(List<RequestText.Pair> pairs, Parameters parameters, String path) {
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
        if (!mistakes.isEmpty()) {
            throw new Problem(ProblemType.UNKNOWN_PARAMETER, mistakes.get(0).detail(), mistakes);
        }
    }

    private static String known(Collection<String> names) {
        return names.isEmpty() ? " It takes none." : " It takes " + String.join(", ", names) + ".";
    }

    private static void wrong(List<RequestText.Pair> pairs, Parameters parameters) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (RequestText.Pair pair : pairs) {
            Parameters.@Nullable Known parameter = parameters.known().get(pair.name());
            if (parameter == null) {
                continue;
            }
            if (!told.add(pair.name()) && !parameter.many()) {
                mistakes.add(Mistake.parameter(
                        pair.name(),
                        "'" + pair.name() + "' may be given once; if it takes several, write them with commas."));
            } else {
                Optional<Mistake> mistake = Conversion.wrong(parameter, pair.value());
                mistake.ifPresent(mistakes::add);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new Problem(ProblemType.BAD_PARAMETER, mistakes.get(0).detail(), mistakes);
        }
    }
}
