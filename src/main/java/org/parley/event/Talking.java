package org.parley.event;

import org.jspecify.annotations.Nullable;

/** Details of a talk that can say who sat with whom. */
interface Talking {

    /** Null: not told. */
    @Nullable
    TalkFormat format();

    /** Whether each side was in contact with who went between them only. */
    default boolean keptApart() {
        TalkFormat format = format();
        return format != null && format.isApart();
    }
}
