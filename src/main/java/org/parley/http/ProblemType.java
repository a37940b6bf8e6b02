package org.parley.http;

import java.util.Locale;

/** Everything that can be wrong with a request, each with its status and title (RFC 9457); {@code docs/problems.md} has a heading for each. */
public enum ProblemType {
    UNKNOWN_PARAMETER(400, "Unknown parameter", "'actors' is no parameter of /v1/events. Did you mean 'actor'?"),
    BAD_PARAMETER(
            400,
            "A parameter cannot be read",
            "'2025-13' is no period; write 2025-02-01/2025-02-28, with .. for an open end."),
    QUESTION_TOO_WIDE(
            400,
            "The question is too wide",
            "Reading took longer than 30 seconds, the limit here, and was given up after 412300 events, up to 1998-03-04."
                    + " Narrow it by one of 'process', 'actor', 'between', 'kind', 'topic', 'datetime'."),
    BAD_JSON(400, "The body is not readable JSON", "Unexpected character ',' at line 3, column 14."),
    BAD_TEXT(400, "The request contains text that cannot be stored", "The text at /title holds a NUL character."),
    UNAUTHORISED(401, "A curator's token is needed", "Send a curator's token: Authorization: Bearer …"),
    WRITING_CLOSED(403, "Writing is closed", "Set PARLEY_CURATOR_TOKEN and start again to open writing."),
    NOT_FOUND(404, "Not found", "There is no event '2025-04-27-rubio-lavrov'."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "PATCH is not possible at /v1/events."),
    NOT_ACCEPTABLE(406, "No such format", "There is no text/csv here; application/json there is."),
    BODY_TOO_SLOW(408, "The body came too slowly", "The body did not come whole within 30 seconds."),
    ID_TAKEN(409, "The id is taken", "The id '2025-04-27-rubio-lavrov-call' is taken."),
    IN_USE(409, "Referred to by others", "Actor 'lavrov' is referred to by events."),
    REQUEST_RUNNING(409, "The same request is still running", "A request with this Idempotency-Key is still running."),
    RETRACTED(410, "Retracted", "The event '2025-04-27-rubio-lavrov-call' was retracted."),
    STALE(412, "Changed meanwhile", "Revision 2 is current, made by desk."),
    BODY_TOO_LARGE(413, "The body is too large", "The body is larger than 1 MB."),
    ADDRESS_TOO_LONG(414, "The address is too long", "The address has 9012 characters; 8000 are possible."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send application/json."),
    INVALID_DRAFT(422, "The draft has mistakes", "'cal' is no kind. Did you mean 'call'?"),
    READ_ONLY(422, "A read-only member was changed", "'recorded_at' cannot be set."),
    KEY_REUSED(
            422,
            "The idempotency key was used for another request",
            "This Idempotency-Key came with another body before."),
    PRECONDITION_REQUIRED(
            428, "If-Match is required", "Send If-Match with the ETag of the revision that you have read."),
    TOO_MANY_REQUESTS(429, "Too many requests", "600 requests in 60 seconds are possible; ask again in 17 seconds."),
    TOO_MANY_HEADERS(431, "Too many headers", "The request has 1002 headers; 100 are possible."),
    INTERNAL_ERROR(500, "Something went wrong here", "The log of the server has more under this request's id."),
    UNAVAILABLE(503, "Not available now", "The database does not answer; try again in a few seconds."),
    STORAGE_FULL(507, "No room to store it", "The disk of the database is full.");

    /** Where the headings are; the address names the sort of problem and need not be fetched. */
    private static final String BASE = "https://parley.example/problems#";

    private final int status;
    private final String title;
    private final String example;

    ProblemType(int status, String title, String example) {
        this.status = status;
        this.title = title;
        this.example = example;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** A detail as it may stand in an answer, for the OpenAPI document. */
    public String example() {
        return example;
    }

    /** The type's URI in a problem. */
    public String uri() {
        return BASE + word();
    }

    /** The heading in {@code docs/problems.md} and the fragment of the type's URI. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
