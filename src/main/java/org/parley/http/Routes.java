package org.parley.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every address that the service answers at, so that a wrong one can be told the right one. */
@Singleton
public class Routes {
    /** Addresses that belong to no resource. */
    private static final List<String> OTHERS = List.of("/openapi", "/swagger-ui");

    private static final List<String> JSON = List.of("application/json");

    private static final String ELSEWHERE = "/elsewhere";

    /** One method of a resource. */
    private record Route(
            String method,
            String template,
            List<String> slots,
            List<String> reads,
            List<String> writes,
            Set<String> parameters) {

        boolean isAt(List<String> parts) {
            if (parts.size() != slots.size()) {
                return false;
            }
            for (int i = 0; i < slots.size(); i++) {
                String slot = slots.get(i);
                String part = parts.get(i);
                if (slot.startsWith("{") ? part.isEmpty() : !slot.equals(part)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final BeanManager beans;
    private volatile @Nullable List<Route> routes;

    Routes(BeanManager beans) {
        this.beans = beans;
    }

    Problem nothingAt(String path) {
        Set<String> known = new TreeSet<>(OTHERS);
        all().forEach(route -> known.add(filled(route.template, path)));
        known.remove(path);
        String near = Nearest.to(path, known).orElse(null);
        String detail = "There is nothing at '" + path + "'.";
        return near == null
                ? new Problem(ProblemType.NOT_FOUND, detail)
                : new Problem(
                        ProblemType.NOT_FOUND,
                        detail + " Did you mean '" + near + "'?",
                        List.of(new Mistake(null, null, detail, near)));
    }

    /** What requests at a path are counted under: never the path itself, of which there is no end. */
    String template(@Nullable String path) {
        if (path == null) {
            return ELSEWHERE;
        }
        // Every request comes here: no stream, no regular expression.
        List<String> parts = parts(path);
        for (Route route : all()) {
            if (route.isAt(parts)) {
                return route.template;
            }
        }
        return OTHERS.stream().filter(path::startsWith).findFirst().orElse(ELSEWHERE);
    }

    /** Whether it belongs to no resource. */
    boolean isElsewhere(String path) {
        return path.equals("/") || OTHERS.stream().anyMatch(path::startsWith);
    }

    /** The methods possible at a path; none where nothing is. */
    Set<String> allowed(String path) {
        Set<String> allowed = new TreeSet<>();
        at(path).forEach(route -> allowed.add(route.method));
        if (isElsewhere(path)) {
            allowed.add("GET");
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        if (!allowed.isEmpty()) {
            allowed.add("OPTIONS");
        }
        return allowed;
    }

    /** The names of the parameters that a question at this path takes; empty where nothing can be read. */
    public Optional<Set<String>> parameters(String path) {
        return at(path).stream()
                .filter(route -> route.method.equals(HttpMethod.GET))
                .map(Route::parameters)
                .findFirst();
    }

    Problem notAllowed(String method, String path) {
        String list = String.join(", ", allowed(path));
        return new Problem(
                        ProblemType.METHOD_NOT_ALLOWED,
                        method + " is not possible at '" + path + "'; " + list + " are.")
                .header("Allow", list);
    }

    Problem notAcceptable(String method, String path, @Nullable List<String> accept) {
        String asked = accept == null ? "" : String.join(", ", accept);
        String has = String.join(", ", types(method.equals("HEAD") ? "GET" : method, path, Route::writes));
        return new Problem(
                ProblemType.NOT_ACCEPTABLE, "'" + asked + "' was asked for; '" + path + "' answers " + has + ".");
    }

    Problem unsupported(String method, String path, @Nullable String type) {
        String reads = String.join(", ", types(method, path, Route::reads));
        String came = type == null ? "The body has no Content-Type" : "'" + type + "' is not read here";
        Problem problem = new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, came + "; send " + reads + ".");
        return switch (method) {
            case "PATCH" -> problem.header("Accept-Patch", reads);
            case "POST" -> problem.header("Accept-Post", reads);
            default -> problem.header("Accept", reads);
        };
    }

    /** The template with the path's own parts in its slots: for {@code /v1/event/x} that is {@code /v1/events/x}. */
    private static String filled(String template, String path) {
        String[] parts = path.split("/", -1);
        String[] slots = template.split("/", -1);
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slots[i].startsWith("{") && i < parts.length ? parts[i] : slots[i];
        }
        return String.join("/", slots);
    }

    private Set<String> types(String method, String path, Function<Route, List<String>> side) {
        Set<String> types = new TreeSet<>();
        at(path).stream()
                .filter(route -> route.method.equals(method))
                .forEach(route -> types.addAll(side.apply(route)));
        return types.isEmpty() ? Set.copyOf(JSON) : types;
    }

    private List<Route> at(String path) {
        List<String> parts = parts(path);
        return all().stream().filter(route -> route.isAt(parts)).toList();
    }

    /** A slash at the end leads to the same. */
    private static List<String> parts(String path) {
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return List.of(whole.split("/", -1));
    }

    private List<Route> all() {
        List<Route> known = routes;
        if (known == null) {
            // Only on the first request: resources are all there by then.
            known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(Bean::getBeanClass)
                    .distinct()
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> of(type, method).stream()))
                    .toList();
            routes = known;
        }
        return known;
    }

    private static List<Route> of(Class<?> type, Method method) {
        List<Route> found = new ArrayList<>();
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path path = method.getAnnotation(Path.class);
                String template = template(type.getAnnotation(Path.class).value(), path == null ? "" : path.value());
                Consumes reads = either(type, method, Consumes.class);
                Produces writes = either(type, method, Produces.class);
                found.add(new Route(
                        verb.value(),
                        template,
                        parts(template),
                        reads == null ? JSON : List.of(reads.value()),
                        writes == null ? JSON : List.of(writes.value()),
                        Set.copyOf(Parameters.of(method).known().keySet())));
            }
        }
        return found;
    }

    private static <A extends Annotation> @Nullable A either(Class<?> type, Method method, Class<A> annotation) {
        A own = method.getAnnotation(annotation);
        return own != null ? own : type.getAnnotation(annotation);
    }

    private static String template(String ofType, String ofMethod) {
        String joined = "/" + ofType + "/" + ofMethod;
        return joined.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
