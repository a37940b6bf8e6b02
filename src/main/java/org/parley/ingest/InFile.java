package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;
import org.parley.http.Shape;
import org.parley.http.Shape.Wrong;

/**
 * What texts mean to the record, read in a file: what stands on a line that is bad itself is not told to be missing as well.
 *
 * @param record what they mean to the record
 * @param badLines ids of lines that are bad
 */
record InFile(Shape.Meaning record, Set<String> badLines) implements Shape.Meaning {

    @Override
    public Optional<Wrong> wrong(RecordComponent component, String text) {
        return record.wrong(component, text).filter(wrong -> !badLines.contains(text));
    }

    @Override
    public Optional<Class<?>> record(RecordComponent component, JsonNode parent) {
        return record.record(component, parent);
    }
}
