package org.parley.timeline;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/**
 * The revision that a writer has seen ({@code If-Match}): only what stands before the dot counts, so that a renewed name or a new
 * inbound link is no conflict.
 */
public record Expected(@Nullable String ifMatch) {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(\\.[^\"]*)?\"");

    /**
     * @throws Problem PRECONDITION_REQUIRED without the header, STALE where another revision is current
     */
    void mustBe(OneEvent current) {
        if (ifMatch == null) {
            throw new Problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that you have seen, now " + current.tag()
                            + ", so that no one's change is lost.");
        }
        boolean fits = Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag -> fits(tag, current));
        if (!fits) {
            throw new Problem(
                            ProblemType.STALE,
                            "If-Match was " + ifMatch + "; current is " + current.tag() + ", recorded at "
                                    + current.revision().recordedAt + " by " + current.revision().recordedBy + ".")
                    .header("ETag", current.tag());
        }
    }

    private static boolean fits(String tag, OneEvent current) {
        Matcher form = TAG.matcher(tag);
        return tag.equals("*") || (form.matches() && Integer.parseInt(form.group(1)) == current.revision().number);
    }
}
