package org.parley.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member of a record as JSON has it, read once a type: Java reads the class anew whenever it is asked.
 *
 * @param name outside: {@code onBehalfOf} is {@code on_behalf_of}
 * @param element what a list holds; the type itself where it is no list
 * @param required unless it is {@code @Nullable}, a list, or bears a {@code @Schema(defaultValue)}
 * @param example for example; may be empty
 */
public record Member(String name, RecordComponent component, Class<?> element, boolean required, String example) {
    private static final ClassValue<Map<String, Member>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Member> computeValue(Class<?> type) {
            Map<String, Member> members = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Member member = of(component);
                members.put(member.name, member);
            }
            return Collections.unmodifiableMap(members);
        }
    };

    /** By name, as declared. */
    public static Map<String, Member> of(Class<?> record) {
        return KNOWN.get(record);
    }

    private static Member of(RecordComponent component) {
        boolean list = List.class.isAssignableFrom(component.getType());
        // @Schema is not declared for record components; the compiler hands it on to the accessor.
        AnnotatedElement accessor = component.getAccessor();
        Schema schema = accessor.getAnnotation(Schema.class);
        boolean hasDefault = schema != null && !schema.defaultValue().isEmpty();
        return new Member(
                Shape.jsonName(component),
                component,
                list ? element(component.getGenericType()) : component.getType(),
                !list && !hasDefault && !nullable(component.getAnnotatedType()),
                schema == null || schema.examples().length == 0 ? "" : schema.examples()[0]);
    }

    /** What a list of generic records is about: of {@code List<Rival<String>>}, the text. */
    static Class<?> argument(RecordComponent list) {
        Type element = ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) ((ParameterizedType) element).getActualTypeArguments()[0];
    }

    private static Class<?> element(Type list) {
        Type inner = ((ParameterizedType) list).getActualTypeArguments()[0];
        return (Class<?>) (inner instanceof ParameterizedType generic ? generic.getRawType() : inner);
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class)
                || (type instanceof AnnotatedParameterizedType generic && generic.isAnnotationPresent(Nullable.class));
    }
}
