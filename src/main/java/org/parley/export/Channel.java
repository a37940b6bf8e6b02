package org.parley.export;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;

/**
 * What a feed says of itself: its title and where it, its other pages and its events are; all addresses are whole.
 *
 * @param next null on the last page
 * @param list the same question to the list
 */
record Channel(
        String title, String self, String first, @Nullable String next, String list) {

    /**
     * @param here the address of this page
     * @param next cursor of the next page; null on the last
     * @param whole makes a whole address of a path
     */
    static Channel of(Address here, @Nullable String next, UnaryOperator<String> whole) {
        Address first = here.without("cursor");
        return new Channel(
                title(first),
                here.toString(),
                first.toString(),
                next == null ? null : here.with("cursor", next).toString(),
                first.without("limit")
                        .at(whole.apply("/v1/events"))
                        .with("sort", "-recorded")
                        .toString());
    }

    /** What tells it from others of this service: the question that was asked. */
    static String title(Address address) {
        String question = PlainText.line(address.question());
        return question.isEmpty() ? "Parley" : "Parley: " + question;
    }
}
