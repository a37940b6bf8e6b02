package org.parley.timeline;

import org.jspecify.annotations.Nullable;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.http.Tag;

/**
 * The revision that a writer has seen ({@code If-Match}): only what stands before the dot counts, so that a renewed name or a new
 * inbound link is no conflict.
 */
record Expected(@Nullable String ifMatch) {
    /**
     * @throws Problem PRECONDITION_REQUIRED without the header, BAD_PARAMETER, STALE where another revision is current
     */
    void mustBe(OneEvent current) {
        if (!Tag.ifMatch(ifMatch).allows(current.revision().number)) {
            throw new Problem(
                            ProblemType.STALE,
                            "If-Match was " + ifMatch + "; current is " + current.tag() + ", recorded at "
                                    + current.revision().recordedAt + " by " + current.revision().recordedBy + ".")
                    .header("ETag", current.tag());
        }
    }
}
