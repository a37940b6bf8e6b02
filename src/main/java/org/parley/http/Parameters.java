package org.parley.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that a resource's method takes, by their names outside. */
final class Parameters {

    /**
     * One parameter.
     *
     * @param many whether it may come more than once
     * @param isFreeText whether nothing in it is a mistake
     * @param type of one value
     */
    record Known(String name, boolean many, boolean isFreeText, Class<?> type) {}

    private final Map<String, Known> known = new LinkedHashMap<>();
    /** A parameter of type Map takes whatever comes. */
    private boolean takesAny;

    private Parameters() {}

    static Parameters of(Method method) {
        Parameters parameters = new Parameters();
        for (Parameter parameter : method.getParameters()) {
            parameters.add(parameter, parameter.getName(), parameter.getParameterizedType());
        }
        return parameters;
    }

    Map<String, Known> known() {
        return known;
    }

    boolean takesAny() {
        return takesAny;
    }

    private void add(AnnotatedElement element, String javaName, Type type) {
        if (element.isAnnotationPresent(BeanParam.class)) {
            bean((Class<?>) type);
            return;
        }
        Optional<String> name = name(element, javaName);
        if (name.isEmpty()) {
            return;
        }
        Class<?> raw = raw(type);
        if (Map.class.isAssignableFrom(raw)) {
            takesAny = true;
            return;
        }
        boolean many = Collection.class.isAssignableFrom(raw) || raw.isArray();
        boolean isFreeText = element.isAnnotationPresent(FreeText.class);
        known.put(name.get(), new Known(name.get(), many, isFreeText, one(type, raw)));
    }

    private void bean(Class<?> type) {
        if (type.isRecord()) {
            // The annotations of a record's components stand on the parameters of its constructor and on its fields.
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            for (Constructor<?> candidate : type.getDeclaredConstructors()) {
                constructor =
                        candidate.getParameterCount() == type.getRecordComponents().length ? candidate : constructor;
            }
            RecordComponent[] components = type.getRecordComponents();
            Parameter[] parameters = constructor.getParameters();
            for (int i = 0; i < components.length; i++) {
                add(parameters[i], components[i].getName(), components[i].getGenericType());
            }
        } else {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    add(field, field.getName(), field.getGenericType());
                }
            }
        }
    }

    private static Optional<String> name(AnnotatedElement element, String javaName) {
        @Nullable RestQuery rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            return Optional.of(rest.value().isEmpty() ? javaName : rest.value());
        }
        @Nullable QueryParam plain = element.getAnnotation(QueryParam.class);
        return Optional.ofNullable(plain).map(QueryParam::value);
    }

    private static Class<?> one(Type type, Class<?> raw) {
        if (raw.isArray()) {
            return raw.getComponentType();
        }
        boolean wraps = Collection.class.isAssignableFrom(raw) || raw == Optional.class;
        return wraps && type instanceof ParameterizedType generic ? raw(generic.getActualTypeArguments()[0]) : raw;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : (Class<?>) type;
    }
}
