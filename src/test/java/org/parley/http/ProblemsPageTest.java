package org.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsPageTest {
    @Test
    void everyTypeHasItsHeadingAndNoHeadingIsOfNone() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("docs/problems.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
        assertThat(headings)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(ProblemType::word)
                        .toList());
    }

    @Test
    void everyHeadingSaysItsStatusAndTitle() throws IOException {
        String page = Files.readString(Path.of("docs/problems.md"));
        for (ProblemType type : ProblemType.values()) {
            assertThat(page).contains("## " + type.word() + "\n\n**" + type.status() + " " + type.title() + ".**");
        }
    }
}
