package org.parley.event;

import java.util.Set;
import org.parley.http.Word;

/** In what part an actor stands in an event. */
public enum Role implements Word {
    INITIATOR(1, "Began it: rang, invited, imposed."),
    RECIPIENT(2, "Was rung or approached."),
    PARTICIPANT(3, "Took part, with no other role told."),
    HOST(4, "Received the others at its place."),
    VISITOR(5, "Came to the place of another."),
    MEDIATOR(6, "Went between the sides."),
    SPEAKER(7, "Said it, or published it."),
    ADDRESSEE(8, "Was spoken to, or is meant to act."),
    DEMANDER(9, "Made the demand."),
    PROPOSER(10, "Made the offer."),
    SIGNATORY(11, "Bound itself."),
    GUARANTOR(12, "Vouches that it will be kept."),
    MENTIONED(13, "Is spoken of without taking part.");

    /** Who only tells of it, is told of it, or is spoken of. */
    public static final Set<Role> TELLING = Set.of(SPEAKER, ADDRESSEE, MENTIONED);

    private final short code;
    private final String definition;

    Role(int code, String definition) {
        this.code = (short) code;
        this.definition = definition;
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
