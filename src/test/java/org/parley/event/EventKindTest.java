package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.http.Words;

/** Adding a kind: a record in EventDetails and a constant in EventKind, and here a sample that is read for ever. */
class EventKindTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Path SAMPLES = Path.of("src/test/resources/kinds");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db");

    @ParameterizedTest
    @EnumSource
    void aStoredSampleIsReadAndPrintedBackForEver(EventKind kind) throws IOException {
        JsonNode sample = JSON.readTree(SAMPLES.resolve(kind.word() + ".json").toFile());
        EventDetails details = JSON.treeToValue(sample, kind.details());
        assertThat(JSON.<JsonNode>valueToTree(details)).isEqualTo(sample);
        assertThat(EventKind.of(details)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void aSampleHasEveryMemberOfItsKind(EventKind kind) throws IOException {
        JsonNode sample = JSON.readTree(SAMPLES.resolve(kind.word() + ".json").toFile());
        assertThat(sample.size()).isEqualTo(kind.details().getRecordComponents().length);
    }

    @ParameterizedTest
    @EnumSource
    void detailsMayBeEmpty(EventKind kind) throws IOException {
        EventDetails details = JSON.readValue("{}", kind.details());
        assertThat(JSON.writeValueAsString(details)).isEqualTo("{}");
        assertThat(DraftText.of(details)).isEmpty();
        assertThat(details.codes(kind.codes())).isNotNull();
    }

    @Test
    void everyRecordOfDetailsHasItsKind() {
        assertThat(Arrays.stream(EventKind.values()).map(EventKind::details))
                .containsExactlyInAnyOrder(detailRecords());
    }

    @ParameterizedTest
    @EnumSource
    void detailsThatSayWhoSatWithWhomAreOfATalk(EventKind kind) {
        boolean tells = Arrays.stream(kind.details().getRecordComponents())
                .anyMatch(member -> member.getType() == TalkFormat.class);
        assertThat(Talking.class.isAssignableFrom(kind.details())).isEqualTo(tells);
    }

    @Test
    void codesAreFixedAndDifferent() {
        assertThat(Arrays.stream(EventKind.values()).map(EventKind::code)).doesNotHaveDuplicates();
        assertThat(Words.of(EventKind.class, (short) 18)).isEqualTo(EventKind.DEADLINE);
    }

    /** So a new kind touches two files: no list, no switch and no text elsewhere can lack it. */
    @ParameterizedTest
    @EnumSource
    void onlyTwoFilesNameAKind(EventKind kind) throws IOException {
        String record = kind.details().getSimpleName();
        Pattern named =
                Pattern.compile("EventKind\\.%s\\b|EventDetails\\.%s\\b|\"%s\"".formatted(kind, record, kind.word()));
        assertThat(files(SOURCES)
                        .filter(file ->
                                named.matcher(withoutExamples(text(file))).find()))
                .extracting(file -> file.getFileName().toString())
                .isSubsetOf("EventKind.java", "EventDetails.java");
    }

    /** Kinds are kept as numbers, which nothing in the schema lists. */
    @ParameterizedTest
    @EnumSource
    void noMigrationNamesAKind(EventKind kind) throws IOException {
        assertThat(files(MIGRATIONS)).noneMatch(file -> text(file).contains("'" + kind.word() + "'"));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    /** What the API's document shows as an example is no list of kinds; ids such as that of the topic ceasefire are no kinds. */
    private static String withoutExamples(String source) {
        return source.replaceAll("(examples?|String ID|EXAMPLE, value) = \"[^\"]*\"", "");
    }

    @Test
    void theDetailsRefineTheCodesOfTheirKind() throws IOException {
        var call = JSON.readValue("{\"medium\":\"telephone\"}", EventDetails.Call.class);
        assertThat(call.codes(EventKind.CALL.codes())).isEqualTo(Codes.of("041", "CONSULT", "phone"));
        var refusal = JSON.readValue("{\"answer\":\"rejected\"}", EventDetails.Response.class);
        assertThat(refusal.codes(EventKind.RESPONSE.codes())).isEqualTo(Codes.of("120", "REJECT"));
        assertThat(EventKind.DECISION.codes()).isEqualTo(Codes.NONE);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Class<? extends EventDetails>[] detailRecords() {
        return (Class[]) EventDetails.class.getPermittedSubclasses();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
