package org.parley.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.Command;
import org.parley.Needs;
import org.parley.start.Program;
import org.parley.start.Running;

/** The dashboard of {@code examples/grafana}: what it asks is answered. */
@ExtendWith(Running.class)
class GrafanaIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DASHBOARD = Path.of("examples/grafana/dashboard.json");
    private static final Pattern METRIC = Pattern.compile("\\b(?:agroal|http|jvm|parley|process)_\\w+");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[:.}]|\\[\\[");
    private static final Set<String> GRAFANA_S_OWN = Set.of("__from", "__to", "__data");

    @Test
    @Needs(".ci/node_modules/jsonata")
    void everyQueryFindsWhatTheRecordHas(Program program) throws Exception {
        JsonNode found = ask(program, "2025-02-01", "2025-12-01", "date_match=possible");

        assertThat(found.path("Timeline")).hasSize(161);
        assertThat(found.path("Timeline").get(0).path("When").asText()).isEqualTo("27 November 2025");
        assertThat(found.path("The record, in this range").get(0).path("Events").asInt())
                .isEqualTo(161);
        assertThat(sum(found.path("Contacts by week"), "Calls", "Meetings", "Visits"))
                .isEqualTo(31);
        assertThat(found.path("Contacts by week").get(0).path("Week").asText()).isEqualTo("2025-02-10T00:00:00.000Z");
        assertThat(sum(found.path("How sure the acts are"), "Events")).isEqualTo(161);
        assertThat(found.path("Who takes part").get(1).path("Actor").asText()).isEqualTo("Donald Trump");
        assertThat(found.path("annotation Agreements, ceasefires, deadlines")).hasSize(18);
        assertThat(found.path("variable kind")).hasSize(19);
        assertThat(found.path("variable who").get(0).path("__text").asText()).isEqualTo("Anyone");
    }

    @Test
    @Needs(".ci/node_modules/jsonata")
    void aChoiceNarrowsEveryQueryAndNothingFoundIsNoError(Program program) throws Exception {
        JsonNode lavrov = ask(program, "2025-02-01", "2025-12-01", "actor=lavrov");
        JsonNode before = ask(program, "1990-01-01", "1990-12-31", "date_match=possible");

        assertThat(lavrov.path("Timeline")).hasSize(18);
        assertThat(sum(lavrov.path("How sure the acts are"), "Events")).isEqualTo(18);
        assertThat(lavrov.path("Who takes part").get(0).path("Actor").asText()).isEqualTo("Sergey Lavrov");
        assertThat(before.path("Timeline")).isEmpty();
        assertThat(before.path("Contacts by week")).isEmpty();
        assertThat(before.path("Who takes part")).isEmpty();
    }

    /** The plugin tries a root selector as a path of its own first, which these signs begin; and Grafana puts its variables into it. */
    @Test
    void rootSelectorsAreLeftToJsonata() throws Exception {
        JsonNode dashboard = JSON.readTree(DASHBOARD.toFile());
        List<String> selectors = texts(dashboard, "root_selector").toList();

        assertThat(selectors).hasSizeGreaterThan(5);
        assertThat(selectors)
                .allSatisfy(selector ->
                        assertThat(selector).doesNotContainPattern("^[\\[{!@]").doesNotContain("${", "[["));
        Set<String> names = new TreeSet<>(dashboard.at("/templating/list").findValuesAsText("name"));
        assertThat(selectors)
                .allSatisfy(selector -> assertThat(names)
                        .allSatisfy(name -> assertThat(selector).doesNotContainPattern("\\$" + name + "\\b")));
    }

    @Test
    void everyVariableThatItNamesIsItsOwn() throws Exception {
        JsonNode dashboard = JSON.readTree(DASHBOARD.toFile());
        Set<String> names = new TreeSet<>(dashboard.at("/templating/list").findValuesAsText("name"));
        names.addAll(GRAFANA_S_OWN);

        assertThat(VARIABLE.matcher(dashboard.toString()).results().map(named -> named.group(1)))
                .isNotEmpty()
                .isSubsetOf(names);
        assertThat(dashboard.path("panels"))
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyMetricThatItNamesIsMeasured(Program program) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        client.send(
                HttpRequest.newBuilder(URI.create(program.address() + "/v1/events"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        String measured = client.send(
                        HttpRequest.newBuilder(URI.create(program.management() + "/q/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        JsonNode dashboard = JSON.readTree(DASHBOARD.toFile());

        List<String> named = texts(dashboard, "expr")
                .flatMap(expression -> METRIC.matcher(expression).results().map(metric -> metric.group()))
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(named).allSatisfy(metric -> assertThat(measured).containsPattern("(?m)^" + metric + "[{ ]"));
    }

    private static JsonNode ask(Program program, String from, String to, String who) throws Exception {
        return JSON.readTree(Command.output(
                "node",
                "--no-warnings",
                "src/test/clients/infinity.mjs",
                ".ci",
                DASHBOARD.toString(),
                program.address(),
                from,
                to,
                who));
    }

    private static int sum(JsonNode rows, String... columns) {
        return rows.valueStream()
                .mapToInt(row -> Stream.of(columns)
                        .mapToInt(column -> row.path(column).asInt())
                        .sum())
                .sum();
    }

    private static Stream<String> texts(JsonNode dashboard, String member) {
        return dashboard.findValuesAsText(member).stream().filter(text -> !text.isEmpty());
    }
}
