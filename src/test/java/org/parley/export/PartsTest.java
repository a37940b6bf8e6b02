package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.http.JsonText;

class PartsTest {
    /** Shows even numbers only. */
    private static final Format EVEN = new Format() {
        @Override
        public String begin() {
            return "begin\n";
        }

        @Override
        public String events(List<JsonNode> views, boolean first) {
            return views.stream()
                    .filter(view -> view.asInt() % 2 == 0)
                    .map(view -> view + "\n")
                    .collect(Collectors.joining());
        }

        @Override
        public String end() {
            return "end\n";
        }
    };

    @Test
    void aPageOfWhichNothingIsShownIsNotTheEnd() {
        Deque<List<JsonText>> pages = new ArrayDeque<>();
        for (String number : List.of("1", "2", "3", "5", "7", "9", "4", "6", "7")) {
            pages.add(List.of(new JsonText(number)));
        }
        // Two are taken at a time.
        Parts parts = new Parts(
                taker -> {
                    for (int left = 2; left > 0 && !pages.isEmpty(); left--) {
                        taker.accept(pages.remove());
                    }
                },
                EVEN,
                new ObjectMapper());
        List<String> taken = new ArrayList<>();
        for (String part = parts.get(); !part.isEmpty(); part = parts.get()) {
            taken.add(part);
        }
        assertThat(taken).containsExactly("begin\n2\n", "4\n6\n", "end\n");
    }
}
