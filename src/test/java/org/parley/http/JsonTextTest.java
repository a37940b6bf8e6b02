package org.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void someMembersAreThoseOfTheWhole() throws JsonProcessingException {
        String text = "{\"a\": {\"b\": 1}, \"b\": null, \"c\": [1, {\"d\": 2}], \"d\": \"\\u00e9\", \"e\": {}}";
        for (Set<String> names :
                Set.of(Set.of("b", "c"), Set.of("a", "e"), Set.of("d"), Set.of("f"), Set.<String>of())) {
            ObjectNode whole = (ObjectNode) JSON.readTree(text);
            assertThat(new JsonText(text).members(names, JSON)).isEqualTo(whole.retain(names));
        }
    }
}
