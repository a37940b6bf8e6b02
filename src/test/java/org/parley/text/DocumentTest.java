package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.text.Document.Text;
import org.parley.text.Document.Weight;

class DocumentTest {
    private static final Document LOAN = Document.of(List.of(
            new Text("title", Weight.A, "The loan of Axphain"),
            new Text("summary", Weight.C, "Axphain's loans, paid")));

    @Test
    void aTextOfAnyLengthIsOneThatADatabaseHolds() {
        String words = IntStream.range(0, 200_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        Document document = Document.of(List.of(new Text("summary", Weight.C, words)));
        assertThat(document.tsvector()).contains("'w0':", "'w80000':");
        assertThat(vocabulary(document).keySet().stream()
                        .mapToInt(word -> word.length() + 5)
                        .sum())
                .isBetween(900_000, 1_000_000);
    }

    @Test
    void aTsvectorTellsWhereAndHowProminently() {
        assertThat(LOAN.tsvector()).isEqualTo("'axphain':4A,14C 'loan':2A,15C 'paid':16C ");
    }

    @Test
    void theSameIsReceivedByPostgresql() {
        Document document =
                Document.of(List.of(new Text("title", Weight.A, "loan"), new Text("note", Weight.D, "Loans")));
        assertThat(document.tsvectorBytes())
                .asHexString()
                .isEqualTo("00000001" + "6C6F616E" + "00" + "0002" + "C001" + "000B");
    }

    @Test
    void aLineHoldsPhrasesButNotAcrossTexts() {
        assertThat(LOAN.line()).contains(Document.line(Tokens.of("loan of Axphain")));
        assertThat(LOAN.line()).contains(Document.line(Tokens.of("loans paid")));
        assertThat(LOAN.line()).doesNotContain(Document.line(Tokens.of("loan Axphain")));
        assertThat(LOAN.line()).doesNotContain(Document.line(Tokens.of("Axphain Axphain")));
        assertThat(Document.stems(LOAN.line())).containsExactly("loan", "axphain", "axphain", "loan", "paid");
    }

    @Test
    void titlesWeighMore() {
        assertThat(LOAN.points()).containsEntry("loan", 10).containsEntry("paid", 2);
    }

    @Test
    void theVocabularyLeadsFromWordsToStems() {
        assertThat(vocabulary(LOAN))
                .containsEntry("loans", "loan")
                .containsEntry("loan", "loan")
                .hasSize(4);
    }

    private static Map<String, String> vocabulary(Document document) {
        Map<String, String> vocabulary = new HashMap<>();
        document.addTo(vocabulary, Set.of());
        return vocabulary;
    }
}
