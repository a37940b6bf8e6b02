package org.parley.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one exception: what came, what was expected, and the nearest right thing. */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String title;
    private final transient List<Mistake> mistakes;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public Problem(ProblemType type, String detail, List<Mistake> mistakes) {
        this(type, type.title(), detail, mistakes);
    }

    private Problem(ProblemType type, String title, String detail, List<Mistake> mistakes) {
        // A problem is an answer, not a fault: its trace is never read and costs most of its making.
        super(detail, null, false, false);
        this.type = type;
        this.title = title;
        this.mistakes = mistakes;
    }

    public static Problem notFound(String noun, String id) {
        return new Problem(ProblemType.NOT_FOUND, "There is no " + noun + " '" + id + "'.");
    }

    public static Problem parameter(String name, String detail) {
        return new Problem(ProblemType.BAD_PARAMETER, detail, List.of(Mistake.parameter(name, detail)));
    }

    /** All that is wrong with a draft, at once. */
    public static Problem draft(List<Mistake> mistakes) {
        String title =
                mistakes.size() == 1 ? "The draft has a mistake" : "The draft has " + mistakes.size() + " mistakes";
        return new Problem(ProblemType.INVALID_DRAFT, title, mistakes.get(0).detail(), mistakes);
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
