package org.parley.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that says how many there shall be.
 *
 * @param least fewer are no number
 * @param usual where nothing is said
 * @param most more are capped, and said so
 */
public record Count(String parameter, int least, int usual, int most) {
    /** Reads it; what is wrong with it and what was capped is added to the lists. */
    public int of(@Nullable String text, List<Mistake> mistakes, List<String> hints) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("[0-9]+") || text.matches("0+") && least > 0) {
            mistakes.add(Mistake.parameter(
                    parameter,
                    "'" + text + "' is no " + parameter + "; write a whole number from " + least + " to " + most
                            + "."));
            return usual;
        }
        // Of more digits than an int has, it is capped as any that is too large.
        if (text.length() > 9 || Integer.parseInt(text) > most) {
            hints.add(parameter + " " + text + " was capped to " + most);
            return most;
        }
        return Integer.parseInt(text);
    }
}
