package org.parley.http;

/** Why the program ends before it is ready: told to the operator as it is, without a trace. */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence, null, false, false);
    }
}
