package org.parley.timeline;

import jakarta.ws.rs.core.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.http.Addresses;
import org.parley.http.JsonText;

/** Answers with the headers that a client follows. */
final class Answers {
    private Answers() {}

    static RestResponse<?> one(String id, Views.Tagged event) {
        return RestResponse.ResponseBuilder.ok(event.view())
                .tag(tag(event))
                .header("Link", "</v1/events/" + id + "/history>; rel=\"version-history\"")
                .build();
    }

    static RestResponse<?> created(Recordings.Written written, Views views, Addresses addresses) {
        Views.Tagged event = views.written(written);
        return RestResponse.ResponseBuilder.<JsonText>create(RestResponse.Status.CREATED)
                .entity(event.view())
                .tag(tag(event))
                .header("Location", addresses.of("/v1/events/" + written.id()))
                .build();
    }

    static RestResponse<?> written(Recordings.Written written, Views views) {
        return now(views.written(written));
    }

    /** As it is now, or would be. */
    static RestResponse<?> now(Views.Tagged event) {
        return RestResponse.ResponseBuilder.ok(event.view()).tag(tag(event)).build();
    }

    static RestResponse<?> tried(String view) {
        return RestResponse.ok(new JsonText(view));
    }

    static RestResponse<?> retracted(Recordings.Written written) {
        return RestResponse.ResponseBuilder.noContent()
                .header("ETag", "\"" + written.revision() + "\"")
                .build();
    }

    private static EntityTag tag(Views.Tagged event) {
        return new EntityTag(event.tag().substring(1, event.tag().length() - 1));
    }
}
