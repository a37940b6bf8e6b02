package org.parley.http;

import java.util.Locale;

/** Everything that can be wrong with a request, each with its status and title (RFC 9457); {@code docs/problems.md} has a heading for each. */
public enum ProblemType {
    UNKNOWN_PARAMETER(400, "Unknown parameter"),
    BAD_PARAMETER(400, "A parameter cannot be read"),
    BAD_JSON(400, "The body is not readable JSON"),
    BAD_TEXT(400, "The request contains text that cannot be stored"),
    UNAUTHORISED(401, "A curator's token is needed"),
    WRITING_CLOSED(403, "Writing is closed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No such format"),
    ID_TAKEN(409, "The id is taken"),
    IN_USE(409, "Referred to by others"),
    REQUEST_RUNNING(409, "The same request is still running"),
    RETRACTED(410, "Retracted"),
    STALE(412, "Changed meanwhile"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INVALID_DRAFT(422, "The draft has mistakes"),
    READ_ONLY(422, "A read-only member was changed"),
    KEY_REUSED(422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    UNAVAILABLE(503, "Not available now"),
    STORAGE_FULL(507, "No room to store it");

    /** Where the headings are; the address names the sort of problem and need not be fetched. */
    private static final String BASE = "https://parley.example/problems#";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
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
