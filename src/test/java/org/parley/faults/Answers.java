package org.parley.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts answers by status, and keeps those that should not be: anything but 200, 201, and a 503 that says when to ask again. */
final class Answers {
    private static final int MOST_TOLD = 5;

    private final Map<Integer, Integer> byStatus = new ConcurrentSkipListMap<>();
    private final List<String> unexpected = new CopyOnWriteArrayList<>();
    private final List<String> broken = new CopyOnWriteArrayList<>();

    void take(HttpResponse<String> answer) {
        int status = answer.statusCode();
        byStatus.merge(status, 1, Integer::sum);
        boolean again =
                status == 503 && answer.headers().firstValue("Retry-After").isPresent();
        if (unexpected.size() < MOST_TOLD && status != 200 && status != 201 && !again) {
            unexpected.add(
                    answer.request().method() + " " + answer.uri().getPath() + ": " + status + " " + answer.body());
        }
    }

    void broken(IOException fault) {
        broken.add(String.valueOf(fault));
    }

    List<String> unexpected() {
        return unexpected;
    }

    List<String> broken() {
        return broken;
    }

    int of(int status) {
        return byStatus.getOrDefault(status, 0);
    }

    @Override
    public String toString() {
        return byStatus.toString();
    }
}
