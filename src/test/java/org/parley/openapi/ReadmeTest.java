package org.parley.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.ApiTest;

/** What the README shows is what is answered: word for word, but for blanks and for what it leaves out with "…". */
@ApiTest
class ReadmeTest {
    private static final Pattern EXCHANGE =
            Pattern.compile("```\\ncurl 'http://localhost:8080(/[^']*)'\\n```\\n```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("\\n\\s*");

    static Stream<Arguments> exchanges() throws IOException {
        Matcher exchange = EXCHANGE.matcher(Files.readString(Path.of("README.md")));
        return exchange.results().map(found -> Arguments.of(found.group(1), found.group(2)));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void anAnswerReadsAsInTheReadme(String request, String answer) {
        String shown = Stream.of(BLANKS.matcher(answer).replaceAll("").split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));

        assertThat(given().urlEncodingEnabled(false).get(request).asString()).matches(shown);
    }
}
