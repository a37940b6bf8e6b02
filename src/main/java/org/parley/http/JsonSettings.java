package org.parley.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * One way of writing JSON, and a strict way of reading it. Pieces of the record are stored as finished JSON, so a change here
 * changes what is written from now on and not what stands.
 */
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {
    /** A draft needs 6; deeper ones are an attack on the stack. */
    private static final int DEEPEST = 64;
    /** Characters; beyond it the reading of a number costs more than its length. */
    private static final int LONGEST_NUMBER = 100;

    private static final int LONGEST_NAME = 1_000;

    @Override
    public void customize(ObjectMapper json) {
        of(json);
    }

    /** The same settings for what reads and writes without the framework, such as plain tests. */
    public static ObjectMapper mapper() {
        ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
        of(json);
        return json;
    }

    private static void of(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build());
        json.getFactory().setCharacterEscapes(new Controls());
        json.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        json.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
        json.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        json.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        json.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        json.disable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        json.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        json.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        noCoercion(json);
    }

    @SuppressWarnings("deprecation") // the builder that replaces it makes a mapper; this one is the framework's
    private static void noCoercion(ObjectMapper json) {
        json.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
