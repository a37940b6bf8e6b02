package org.parley.event;

import java.util.List;
import org.parley.http.Word;

/** What an event does to a position; what follows for the position's state is data of the act. */
public enum MoveAct implements Word {
    RAISED(1, "Stated for the first time.", Effect.REOPENS),
    REITERATED(2, "Stated again, unchanged.", Effect.LEAVES_STATE, Effect.REOPENS),
    HARDENED(3, "Made to ask for more, or more sharply.", Effect.REOPENS),
    SOFTENED(4, "Made to ask for less, or less sharply."),
    NARROWED(5, "Restricted to a part."),
    MADE_CONDITIONAL(6, "Bound to a condition, by its holder or by the one asked."),
    ACCEPTED(7, "Agreed to."),
    PARTLY_ACCEPTED(8, "Agreed to in part."),
    REJECTED(9, "Refused."),
    NOT_TAKEN_UP(10, "Left without an answer."),
    DISPUTED(11, "Its content, or whether it was agreed, is told differently.", Effect.LEAVES_STATE),
    CONTRADICTED(12, "Contradicted by its own holder."),
    WITHDRAWN(13, "Taken back by its holder.", Effect.CLOSES),
    SET_ASIDE(14, "No longer pursued, without being taken back.", Effect.CLOSES),
    FAILED(15, "Came to nothing.", Effect.CLOSES),
    LAPSED(16, "Ended because its time ran out.", Effect.CLOSES),
    FULFILLED(17, "Carried out.", Effect.CLOSES);

    private enum Effect {
        LEAVES_STATE,
        CLOSES,
        REOPENS
    }

    private final short code;
    private final String definition;
    private final boolean leavesState;
    private final boolean closes;
    private final boolean reopens;

    MoveAct(int code, String definition, Effect... effects) {
        this.code = (short) code;
        this.definition = definition;
        List<Effect> all = List.of(effects);
        leavesState = all.contains(Effect.LEAVES_STATE);
        closes = all.contains(Effect.CLOSES);
        reopens = all.contains(Effect.REOPENS);
    }

    /** The state before it stays, unless there is none or this act reopens the position. */
    public boolean leavesState() {
        return leavesState;
    }

    /** From here on the position no longer stands. */
    public boolean closes() {
        return closes;
    }

    /** By its holder, it makes a closed position stand again. */
    public boolean reopens() {
        return reopens;
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
