package org.parley.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;

/** A table has the rows of the analysis, in the same order, with the same values. */
@ApiTest
class TablesTest {
    private static Response asked(String question) {
        return given().urlEncodingEnabled(false).get(question.startsWith("/") ? question : "/v1/analysis/" + question);
    }

    private static List<String> lines(String question) {
        Response table = asked(question);
        table.then().statusCode(200).contentType(is("text/csv;charset=UTF-8"));
        return List.of(table.asString().split("\r\n"));
    }

    @Test
    void countsByTimeAndSomethingElseAreCrossed() {
        List<Map<String, Object>> rows =
                asked("counts?by=month,kind&datetime=2025-03/2025-05").path("items");
        List<String> lines = lines("counts.csv?by=month,kind&datetime=2025-03/2025-05");
        List<String> columns = Arrays.asList(lines.get(0).split(","));
        assertThat(columns)
                .startsWith("month", "from")
                .contains("call", "demand")
                .doesNotHaveDuplicates();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("2025-03,2025-03-01,");
        for (Map<String, Object> row : rows) {
            String[] cells = lines.stream()
                    .filter(line -> line.startsWith(row.get("month") + ","))
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1);
            assertThat(cells[columns.indexOf(row.get("kind"))]).isEqualTo(String.valueOf(row.get("events")));
        }
    }

    @Test
    void orARowForEachThatSaysHowManyAreVague() {
        List<Map<String, Object>> rows =
                asked("counts?by=month,topic&datetime=2025-03/2025-05").path("items");
        List<String> lines = lines("counts.csv?by=month,topic&datetime=2025-03/2025-05&layout=long");
        assertThat(lines.get(0)).isEqualTo("month,from,topic,topic_label,events,vague");
        assertThat(lines).hasSize(rows.size() + 1);
        assertThat(rows).anySatisfy(row -> assertThat(row.get("vague")).isNotEqualTo(0));
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = rows.get(i);
            assertThat(lines.get(i + 1))
                    .startsWith(row.get("month") + "," + row.get("from") + ",")
                    .endsWith("," + row.get("events") + "," + row.get("vague"));
        }
    }

    @Test
    void countsBySomethingElseAreARowEach() {
        List<String> lines = lines("counts.csv?by=kind&datetime=2025-03");
        assertThat(lines.get(0)).isEqualTo("kind,kind_label,events,vague");
        List<List<Object>> rows = new ArrayList<>();
        List<Map<String, Object>> items =
                asked("counts?by=kind&datetime=2025-03").path("items");
        items.forEach(
                row -> rows.add(List.of(row.get("kind"), row.get("kind_label"), row.get("events"), row.get("vague"))));
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(rows.stream()
                        .map(row -> String.join(
                                ",", row.stream().map(Object::toString).toList()))
                        .toList());
    }

    @Test
    void ofAnObjectEachMemberHasAColumn() {
        List<String> lines = lines("silences.csv?between=usa,russia&datetime=2025&least=60d");
        assertThat(lines.get(0))
                .startsWith("from,to,days,running,cut,after_id,after_title,")
                .contains(",until_id,")
                .endsWith(",possible");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("2025-08-16,2025-10-19,65,,,2025-08-15-anchorage-summit,");
        assertThat(lines.get(2)).startsWith("2025-10-21,2025-12-31,72,,true,2025-10-20-rubio-lavrov-call,");
    }

    @Test
    void severalValuesStandInOneCell() {
        List<String> lines = lines("positions.csv?at=2025-03-27&topic=energy-infrastructure-truce");
        assertThat(lines.get(0)).startsWith("position,holder,topic,text,addressed_to,state,state_by_actor,standing,");
        assertThat(lines.get(1))
                .startsWith(
                        "us-energy-truce,usa,energy-infrastructure-truce,No strikes on energy infrastructure,"
                                + "russia;ukraine,made_conditional,russia:made_conditional;ukraine:accepted;usa:raised,true,37,")
                .endsWith(",russia:2025-03-25-kremlin-facilities-list;ukraine:2025-03-19-trump-zelenskyy-call;"
                        + "usa:2025-02-18-us-energy-strike-halt-idea");
        assertThat(lines("positions/matrix.csv?at=2025-04-02&topic=ceasefire").get(0))
                .startsWith("topic,actor,shown_stance,shown_position,");
    }

    @Test
    void ofObjectsWithinObjectsTheFirstStandsInTheCell() {
        List<String> lines = lines("sequences/frequent.csv?within=7d&kind=readout,implementation");
        assertThat(lines.get(0)).endsWith(",examples,sequences");
        assertThat(lines.get(1)).startsWith("readout,implementation,").contains("-readout-");
    }

    @Test
    void ofEventsWithinRowsTheIdsStandInTheCell() {
        assertThat(
                        lines(
                                "sequences.csv?pattern=call%20between%20usa%20and%20russia,%20then%20demand%20by%20russia%20within%203d"))
                .anyMatch(line -> line.contains("2025-04-27-rubio-lavrov-call;2025-04-28-lavrov-oglobo-demands"));
        assertThat(lines("readouts.csv?process=ukraine-2025").get(1)).contains("-readout-");
    }

    @Test
    void aPageLeadsToTheNext() {
        Response first = asked("positions/changes.csv?datetime=2025&limit=2");
        first.then().statusCode(200).header("Link", containsString("/v1/analysis/positions/changes.csv?"));
        String link = first.header("Link");
        String next = link.substring(link.indexOf("/v1/analysis/") + "/v1/analysis/".length(), link.indexOf('>'));
        List<String> all = lines("positions/changes.csv?datetime=2025&limit=4");
        assertThat(lines(next).subList(1, 3)).isEqualTo(all.subList(3, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counts.csv?by=moth",
                "counts.csv?by=month,kind&layout=lang",
                "silences.csv?between=usa",
                "positions.csv?at=soon",
                "positions/us-energy-truce/history.csv?topic=ceasefire",
                "difference.csv?from=soon",
                "positions/changes.csv?cursor=x"
            })
    void whatCannotBeAskedIsAProblem(String question) {
        asked(question).then().statusCode(400).contentType(is("application/problem+json"));
    }

    /** Every list of an answer is a table, with a line a row: what its columns begin with, and where its rows stand in the JSON. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    readouts{}?event=2025-03-18-trump-putin-call      | items        | readout,by,by_name,           | accounts
                    readouts{}?event=2025-03-18-trump-putin-call      | citations    | readout,by,source,publisher,title,url,published,quote, | accounts.collectMany{it.citations}
                    readouts{}?process=ukraine-2025                   | items        | event_id,                     | items
                    readouts{}?process=ukraine-2025                   | sides        | side,name,talks,compared,first,| summary.sides
                    readouts{}?process=ukraine-2025                   | left_out     | side,topic,label,talks,       | summary.sides.collectMany{it.leaves_out}
                    readouts{}?process=ukraine-2025                   | index        | talks,different,              | with{[summary.index]}
                    silences{}?between=usa,russia                     | items        | from,to,days,                 | items
                    silences{}?between=usa,russia                     | pairs        | between,contacts,             | pairs
                    silences{}?process=ukraine-2025                   | pairs        | between,contacts,             | pairs
                    expectations{}?process=ukraine-2025               | items        | id,title,kind,                | items
                    expectations{}?process=ukraine-2025               | summary      | of,actor,name,expectations,   | summary.with{[all]+set_by+set_for}
                    sequences{}?pattern=call%20then%20readout         | items        | certain,events                | items
                    sequences{}?pattern=call%20then%20readout         | events       | match,certain,step,id,title,kind,when,gap_least,gap_most | items.collectMany{it.events}
                    sequences{}?pattern=call%20then%20readout         | steps        | step,text,events,delay_known, | steps
                    sequences/frequent{}?within=7d                    | examples     | kind,then,first_id,first_title,first_when,next_id, | items.collectMany{it.examples}
                    difference{}?from=2026-11-23T20:00:00Z&to=2026-11-23T23:41:28.000059Z            | fields       | id,title,field,before,after,  | items.collectMany{it.fields?:[]}
                    facets{}?process=ukraine-2025                     |              | filter,value,label,events     | filters.collectMany{it.values}
                    /v1/actors/lavrov/profile{}?datetime=2025         | activity     | month,from,events,vague       | activity.items
                    /v1/actors/lavrov/profile{}?datetime=2025         | kinds        | kind,kind_label,events,vague  | activity.kinds
                    /v1/actors/lavrov/profile{}?datetime=2025         | offices      | holder,name,tenure_           | offices
                    /v1/actors/lavrov/profile{}?datetime=2025         | counterparts | actor,name,events,contacts,   | counterparts
                    /v1/actors/lavrov/profile{}?datetime=2025         | positions    | position,holder,              | positions.items
                    /v1/actors/lavrov/profile{}?datetime=2025         | sides        | side,name,                    | readouts.sides
                    /v1/actors/lavrov/profile{}?datetime=2025         | silences     | between,contacts,             | silences
                    /v1/processes/ukraine-2025/profile{}?limit=100    | interactions | stretch,from,a,               | interactions
                    /v1/processes/ukraine-2025/profile{}?limit=100    | positions    | position,holder,              | positions.items
                    /v1/processes/ukraine-2025/profile{}?limit=100    | left_out     | side,topic,                   | readouts.sides.collectMany{it.leaves_out}
                    /v1/processes/ukraine-2025/profile{}?limit=100    | silences     | between,contacts,             | silences
                    """)
    void eachListIsATable(String question, @Nullable String table, String columns, String rows) {
        List<String> lines = lines(question.replace("{}", ".csv") + (table == null ? "" : "&table=" + table));
        assertThat(lines.get(0)).startsWith(columns);
        List<?> told = asked(question.replace("{}", "")).path(rows);
        assertThat(lines.subList(1, lines.size())).isNotEmpty().hasSameSizeAs(told);
    }

    @Test
    void whatIsMeantIfNothingIsSaidStandsFirst() {
        assertThat(lines("readouts.csv?process=ukraine-2025"))
                .isEqualTo(lines("readouts.csv?process=ukraine-2025&table=items"));
        assertThat(lines("silences.csv?between=usa,russia"))
                .isEqualTo(lines("silences.csv?between=usa,russia&table=items"));
        assertThat(lines("/v1/actors/lavrov/profile.csv"))
                .isEqualTo(lines("/v1/actors/lavrov/profile.csv?table=activity"));
    }

    @Test
    void aTableThatThereIsNotIsAProblemThatNamesThose() {
        asked("silences.csv?process=ukraine-2025&table=items")
                .then()
                .statusCode(400)
                .body("detail", is("'items' is no table; there are pairs."));
        asked("expectations.csv?table=sumary")
                .then()
                .statusCode(400)
                .body("detail", is("'sumary' is no table; did you mean 'summary'?"));
        asked("readouts?table=sides").then().statusCode(400).body("type", containsString("unknown-parameter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readouts.csv?event=2025-03-18-trump-putin-call",
                "readouts.csv?process=ukraine-2025",
                "silences.csv?between=usa,russia",
                "silences.csv?process=ukraine-2025",
                "expectations.csv?process=ukraine-2025",
                "sequences.csv?pattern=call%20then%20readout",
                "sequences/frequent.csv?within=7d",
                "difference.csv?from=2026-11-23T20:00:00Z",
                "/v1/actors/lavrov/profile.csv?datetime=2025",
                "/v1/processes/ukraine-2025/profile.csv?limit=100"
            })
    void isToldBeforeAnythingIsReadAndWithAllElseThatIsWrong(String question) {
        Response answer = asked(question + "&table=sumary");
        answer.then().statusCode(400).body("errors.parameter", contains("table"));
        // The record's moment, and what is named.
        assertThat(SqlStatements.of(answer).texts())
                .hasSizeLessThanOrEqualTo(4)
                .hasSizeLessThan(SqlStatements.of(asked(question)).texts().size());
        asked(question + "&table=sumary&actor=rusia")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("table", "actor"));
    }

    @Test
    void ofEachTopicEachAccountHasALine() {
        List<String> topics = lines("readouts.csv?event=2025-03-18-trump-putin-call&table=topics");
        assertThat(topics.get(0)).isEqualTo("topic,label,by,coverage");
        assertThat(topics).anyMatch(line -> line.startsWith("military-aid,") && line.endsWith(",kremlin,mentioned"));
    }

    @Test
    void ofSeveralThatHaveSeveralEachIsNamed() {
        assertThat(lines("expectations.csv?due=2025-05&date_match=certain&process=ukraine-2025&table=summary"))
                .anyMatch(line ->
                        line.startsWith("all,") && line.endsWith(",missed:2025-05-12-ceasefire-start-deadline"));
    }

    @Test
    void whatAChangedFieldSaidStandsThereWhole() {
        List<String> fields = lines(
                "difference.csv?from=2026-11-23T20:00:00Z&to=2026-11-23T23:41:28.000059Z&actor=rubio&kind=call&table=fields");
        assertThat(fields).anyMatch(line -> line.contains(",citations,") && line.contains("[{\"\"source\"\":"));
    }

    @Test
    void noRowsAreAHeaderAlone() {
        assertThat(lines("difference.csv?from=now")).hasSize(1);
        assertThat(lines("positions/us-energy-truce/history.csv?at=1999")).hasSize(1);
    }

    @Test
    void whoHasTheTableAlreadyIsToldSo() {
        String tag = asked("positions.csv?at=2025-03-27").header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/analysis/positions.csv?at=2025-03-27")
                .then()
                .statusCode(304);
    }
}
