package org.parley.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tries a parameter's text before the framework does, which would answer 404 without a reason. */
final class Conversion {
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);
    private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);

    private Conversion() {}

    static Optional<Mistake> wrong(Parameters.Known parameter, String value) {
        Class<?> type = parameter.type();
        String name = parameter.name();
        if (WHOLE.contains(type)) {
            return expect(isWhole(type, value), name, value, "a whole number");
        }
        if (TRUTH.contains(type)) {
            return expect(value.equals("true") || value.equals("false"), name, value, "true or false");
        }
        if (type.isEnum()) {
            return word(type, name, value);
        }
        return reads(type, name, value);
    }

    static Optional<Object> constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object.class::cast)
                .filter(constant -> spelling(constant).equals(text))
                .findFirst();
    }

    static Mistake noWord(Class<?> type, String name, String value) {
        List<String> words = spellings(type);
        String near = Nearest.to(value, words).orElse(null);
        String expected =
                near == null ? "One of " + String.join(", ", words) + " was expected." : "Did you mean '" + near + "'?";
        return Mistake.parameter(name, "'" + value + "' is no " + name.replace('_', ' ') + ". " + expected, near);
    }

    private static Optional<Mistake> word(Class<?> type, String name, String value) {
        return constant(type, value).isPresent() ? Optional.empty() : Optional.of(noWord(type, name, value));
    }

    private static List<String> spellings(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Conversion::spelling).toList();
    }

    private static String spelling(Object constant) {
        return constant instanceof Word word
                ? word.word()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static boolean isWhole(Class<?> type, String value) {
        try {
            long number = Long.parseLong(value);
            boolean isInt = type == int.class || type == Integer.class;
            return !isInt || number == (int) number;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Optional<Mistake> expect(boolean fits, String name, String value, String expected) {
        return fits
                ? Optional.empty()
                : Optional.of(Mistake.parameter(name, "'" + value + "' is no " + name + "; write " + expected + "."));
    }

    /** By the static method that the framework would use. */
    private static Optional<Mistake> reads(Class<?> type, String name, String value) {
        Optional<Method> reader = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getName().equals("fromString")
                        || method.getName().equals("valueOf"))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .min((one, other) -> one.getName().compareTo(other.getName()));
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        try {
            reader.get().invoke(null, value);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            Optional<Problem> told = Faults.cause(e, Problem.class);
            return Optional.of(told.map(problem -> mistake(problem, name))
                    .orElseGet(() -> Mistake.parameter(name, "'" + value + "' cannot be read as " + name + ".")));
        } catch (IllegalAccessException e) {
            // Not for us to read; the framework may.
            return Optional.empty();
        }
    }

    private static Mistake mistake(Problem problem, String name) {
        String suggestion =
                problem.mistakes().isEmpty() ? null : problem.mistakes().get(0).suggestion();
        return Mistake.parameter(name, problem.detail(), suggestion);
    }
}
