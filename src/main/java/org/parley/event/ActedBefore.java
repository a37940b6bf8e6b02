package org.parley.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Details that can say that its people acted on another day than the event's: a deadline is dated by when it falls due. */
public interface ActedBefore {

    /** That day (EDTF); null: the event's own. */
    @JsonIgnore
    @Nullable
    String actedOn();

    /** Kinds of events whose details can say so. */
    static List<EventKind> kinds() {
        return Stream.of(EventKind.values()).filter(ActedBefore::isTold).toList();
    }

    /** Whether details of this kind can say so. */
    static boolean isTold(EventKind kind) {
        return ActedBefore.class.isAssignableFrom(kind.details());
    }
}
