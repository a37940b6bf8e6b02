package org.parley.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.http.Choice;
import org.parley.http.Mistake;
import org.parley.http.Word;
import org.parley.http.Words;

/** Which actors are counted. */
public enum ActorLevel implements Word {
    DIRECT(1, "Those that took part themselves."),
    STATE(2, "The states and blocs for which someone took part, through offices and what it is part of.");

    private final short code;
    private final String definition;

    ActorLevel(int code, String definition) {
        this.code = (short) code;
        this.definition = definition;
    }

    /** As a parameter names it; {@link #STATE} where it does not. */
    public static ActorLevel orState(@Nullable String level, List<Mistake> mistakes) {
        return Words.find(ActorLevel.class, Choice.of("level", level, List.of(STATE.word(), DIRECT.word()), mistakes))
                .orElse(STATE);
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
