package org.parley.event;

import java.util.List;
import org.parley.http.Word;

/** What an event does to a position; what follows for the position's state is data of the act. */
public enum MoveAct implements Word {
    RAISED(1, "Stated for the first time.", Stance.DEMANDS, Effect.REOPENS),
    REITERATED(2, "Stated again, unchanged.", Stance.DEMANDS, Effect.LEAVES_STATE, Effect.REOPENS),
    HARDENED(3, "Made to ask for more, or more sharply.", Stance.DEMANDS, Effect.REOPENS),
    SOFTENED(4, "Made to ask for less, or less sharply.", Stance.DEMANDS),
    NARROWED(5, "Restricted to a part.", Stance.DEMANDS),
    MADE_CONDITIONAL(6, "Bound to a condition, by its holder or by the one asked.", Stance.CONDITIONAL),
    ACCEPTED(7, "Agreed to.", Stance.ACCEPTS),
    PARTLY_ACCEPTED(8, "Agreed to in part.", Stance.ACCEPTS_IN_PART),
    REJECTED(9, "Refused.", Stance.REJECTS),
    NOT_TAKEN_UP(10, "Left without an answer.", Stance.SILENT),
    DISPUTED(11, "Its content, or whether it was agreed, is told differently.", Stance.DISPUTES, Effect.LEAVES_STATE),
    CONTRADICTED(12, "Contradicted by its own holder.", Stance.CONTRADICTS),
    WITHDRAWN(13, "Taken back by its holder.", Stance.SILENT, Effect.CLOSES),
    SET_ASIDE(14, "No longer pursued, without being taken back.", Stance.SILENT, Effect.CLOSES),
    FAILED(15, "Came to nothing.", Stance.SILENT, Effect.CLOSES),
    LAPSED(16, "Ended because its time ran out.", Stance.SILENT, Effect.CLOSES),
    FULFILLED(17, "Carried out.", Stance.SILENT, Effect.CLOSES);

    private enum Effect {
        LEAVES_STATE,
        CLOSES,
        REOPENS
    }

    private final short code;
    private final String definition;
    private final Stance stance;
    private final boolean leavesState;
    private final boolean closes;
    private final boolean reopens;

    MoveAct(int code, String definition, Stance stance, Effect... effects) {
        this.code = (short) code;
        this.definition = definition;
        this.stance = stance;
        List<Effect> all = List.of(effects);
        leavesState = all.contains(Effect.LEAVES_STATE);
        closes = all.contains(Effect.CLOSES);
        reopens = all.contains(Effect.REOPENS);
    }

    /** The state before it stays, unless there is none or this act reopens the position. */
    public boolean leavesState() {
        return leavesState;
    }

    /** How whoever does it stands to the position then; of a proposal {@link Stance#DEMANDS} becomes {@link Stance#OFFERS}. */
    public Stance stance() {
        return stance;
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
