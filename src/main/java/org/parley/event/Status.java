package org.parley.event;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.http.Word;

/** The course of an event, as a curator recorded it. */
public enum Status implements Word {
    OCCURRED(1, "It took place; for a deadline, its window passed."),
    EXPECTED(2, "It is announced and firm."),
    TENTATIVE(3, "It is spoken of and may not come."),
    MISSED(4, "Its time passed and what was due did not happen."),
    CANCELLED(5, "It was called off or replaced before its time.");

    /** Of those that are still to come. */
    public static final Set<Short> PENDING_CODES =
            Stream.of(values()).filter(Status::isPending).map(Status::code).collect(Collectors.toUnmodifiableSet());

    private final short code;
    private final String definition;

    Status(int code, String definition) {
        this.code = (short) code;
        this.definition = definition;
    }

    /** Whether it is still to come, so that it falls due. */
    public boolean isPending() {
        return this == EXPECTED || this == TENTATIVE;
    }

    @Override
    public short code() {
        return code;
    }

    @Override
    public String definition() {
        return definition;
    }
}
