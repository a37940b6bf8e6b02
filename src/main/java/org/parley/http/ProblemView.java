package org.parley.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong with a request, as it is told outside (RFC 9457, {@code application/problem+json}).
 *
 * @param type a heading of {@code docs/problems.md}
 * @param errors all that is wrong, each with its place; absent where the detail says it all
 * @param requestId stands in the log too
 */
@Schema(name = "Problem", description = "What went wrong with a request (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        @Schema(
                description = "Names the sort of problem: a heading of docs/problems.md.",
                examples = "https://parley.example/problems#unknown-parameter")
        String type,

        @Schema(description = "The sort of problem in words.", examples = "Unknown parameter")
        String title,

        @Schema(description = "The HTTP status.", examples = "400")
        int status,

        @Schema(
                description = "What came, what was expected, and perhaps the nearest right thing.",
                examples = "'actors' is no parameter of /v1/events. Did you mean 'actor'?")
        String detail,

        @Schema(description = "All that is wrong, each with its place; absent where the detail says it all.")
        List<Mistake> errors,

        @Schema(description = "The id of the request; the log names it too.", examples = "4f0c2a9b1d7e8835")
        @JsonProperty("request_id")
        String requestId) {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemView of(Problem problem, String requestId) {
        return new ProblemView(
                problem.type().uri(),
                problem.title(),
                problem.type().status(),
                problem.detail(),
                problem.mistakes(),
                requestId);
    }
}
