package org.parley.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.parley.Command;
import org.parley.Needs;
import org.parley.start.Program;
import org.parley.start.Running;

/** The README's "Use it from", line by line as it stands there. */
@ExtendWith(Running.class)
class UseItFromIT {
    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(Shipped.ADDRESS) + "/[^\"'\\s]*");
    private static final Pattern QUERY = Pattern.compile("URL +(\\S+)\\nRoot selector +(.+)\\nColumns +(.+)\\n");

    @TempDir
    Path folder;

    @Test
    void everyWayIsShort() throws Exception {
        assertThat(ways())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.code().lines()).hasSizeLessThanOrEqualTo(6));
    }

    @Test
    @Needs("curl")
    void whatAShellAsksIsAnswered(Program program) throws Exception {
        for (Shipped way :
                ways("sh").filter(way -> !way.code().contains("workbook")).toList()) {
            assertThat(shell(way.at(program.address()))).isNotBlank();
        }
    }

    @Test
    @Needs("soffice")
    @ResourceLock("soffice")
    void libreOfficeMakesAWorkbook(Program program) throws Exception {
        for (Shipped way :
                ways("sh").filter(way -> way.code().contains("workbook")).toList()) {
            shell(way.at(program.address()));
            assertThat(folder.resolve("events.ods")).isNotEmptyFile();
        }
    }

    @Test
    @Needs("/usr/bin/python3 -c __import__('pandas')")
    void pandasCountsCalls(Program program) throws Exception {
        Path script = script(program, "python", "way.py");

        assertThat(Command.output("/usr/bin/python3", script.toString())).contains("2025-03    3");
    }

    @Test
    @Needs("Rscript -e library(jsonlite)")
    void rCountsCalls(Program program) throws Exception {
        Path script = script(program, "r", "way.R");

        assertThat(Command.output("Rscript", script.toString())).containsPattern("2025-02 2025-03[^\\n]*\\n +2 +3 ");
    }

    @Test
    @Needs(".ci/node_modules/jsonata")
    void aPanelOfInfinityFindsCalls(Program program) throws Exception {
        String asked = ways("grafana").findFirst().orElseThrow().code();
        var query = QUERY.matcher(asked);
        assertThat(query.matches()).as(asked).isTrue();
        List<Map<String, String>> columns = Stream.of(query.group(3).split(", "))
                .map(column -> column.split(" "))
                .map(column -> Map.of("selector", column[0], "text", column[0], "type", column[1]))
                .toList();
        Map<String, String> source = Map.of("type", "yesoreyeram-infinity-datasource");
        Map<String, Object> target = Map.of(
                "datasource",
                source,
                "parser",
                "backend",
                "pagination_mode",
                "none",
                "url",
                query.group(1).replace(Shipped.ADDRESS, ""),
                "root_selector",
                query.group(2),
                "columns",
                columns);
        Map<String, Object> dashboard = Map.of(
                "templating", Map.of("list", List.of()),
                "annotations", Map.of("list", List.of()),
                "panels", List.of(Map.of("title", "calls", "targets", List.of(target))));
        Path file = folder.resolve("dashboard.json");
        new ObjectMapper().writeValue(file.toFile(), dashboard);

        String found = Command.output(
                "node",
                "--no-warnings",
                "src/test/clients/infinity.mjs",
                ".ci",
                file.toString(),
                program.address(),
                "2025-02-01",
                "2025-03-31");

        assertThat(new ObjectMapper().readTree(found).path("calls"))
                .hasSize(5)
                .allSatisfy(call -> assertThat(call.path("title").asText()).isNotEmpty());
    }

    @Test
    void whateverElseIsNamedAnswers(Program program) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (Shipped way :
                ways().filter(way -> !way.language().equals("grafana")).toList()) {
            for (String named : ADDRESS.matcher(way.code())
                    .results()
                    .map(found -> found.group())
                    .toList()) {
                URI address = URI.create(named.replace(Shipped.ADDRESS, program.address()));
                assertThat(client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .as(named)
                        .isLessThan(300);
            }
        }
    }

    private String shell(Shipped way) throws Exception {
        String examples = Path.of("examples").toAbsolutePath() + "/";
        return Command.outputIn(folder, "sh", "-ec", way.code().replace("examples/", examples));
    }

    private Path script(Program program, String language, String name) throws IOException {
        Shipped way = ways(language).findFirst().orElseThrow();
        return Files.writeString(folder.resolve(name), way.at(program.address()).code());
    }

    private static Stream<Shipped> ways(String language) throws IOException {
        return ways().filter(way -> way.language().equals(language));
    }

    private static Stream<Shipped> ways() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("\n## Use it from\n") + 1);
        return Shipped.in(section.substring(0, section.indexOf("\n## ", 1))).stream();
    }
}
