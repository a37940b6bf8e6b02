package org.parley.record;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.parley.http.Fingerprint;
import org.parley.http.Tag;

/** Answers about one piece of reference data, with the headers that a client follows. */
public final class ReferenceAnswers {
    private ReferenceAnswers() {}

    /** Asked for by another name, it tells its own address. */
    public static <V extends Kept> RestResponse<V> one(V view, String askedFor) {
        ResponseBuilder<V> answer = tagged(view, Status.OK);
        return (askedFor.equals(view.id()) ? answer : answer.header("Content-Location", URI.create(view.self())))
                .build();
    }

    public static <V extends Kept> RestResponse<V> now(V view) {
        return tagged(view, Status.OK).build();
    }

    public static <V extends Kept> RestResponse<V> created(V view) {
        return tagged(view, Status.CREATED)
                .header("Location", URI.create(view.self()))
                .build();
    }

    /** Nothing has been written: no tag, no address. */
    public static <V extends Kept> RestResponse<V> tried(V view) {
        return RestResponse.ok(view);
    }

    private static <V extends Kept> ResponseBuilder<V> tagged(V view, Status status) {
        return ResponseBuilder.create(status, view).header("ETag", tag(view));
    }

    /** Its version, and the whole of what is shown: others' names are in it too. */
    static String tag(Kept view) {
        return new Tag(view.version(), Fingerprint.of(view.toString())).header();
    }
}
