package org.parley.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.http.Problem;

/** They give every row once, in order, whether they are read when taken or ahead. */
class RowPagesTest {
    private static final int SIZE = 10;

    private final ExecutorService reader = Executors.newSingleThreadExecutor();

    /** Where each page that was read began. */
    private final List<Long> read = new ArrayList<>();

    @AfterEach
    void end() {
        reader.shutdownNow();
    }

    /**
     * @param rows how many there are
     * @param fault of the row that cannot be read; -1: none
     */
    private RowPages<Integer> pages(int rows, int fault) {
        return pages(rows, fault, reader);
    }

    private RowPages<Integer> pages(int rows, int fault, Executor reader) {
        return new RowPages<>(
                SIZE,
                reader,
                (after, limit) -> {
                    int from = number(after);
                    read.add((long) from);
                    int until = Math.min(rows, from + limit);
                    if (fault >= from && fault < until) {
                        throw Problem.parameter("row", "Row " + fault + " cannot be read.");
                    }
                    return IntStream.range(from, until).boxed().toList();
                },
                (before, some) -> new Position(Instant.EPOCH, some.get(some.size() - 1) + 1));
    }

    private static int number(@Nullable Position position) {
        return position == null ? 0 : (int) position.event();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "9, 1", "10, 2", "11, 2", "95, 10", "100, 11"})
    void eachRowComesOnceInOrder(int rows, int statements) {
        List<Integer> all = IntStream.range(0, rows).boxed().toList();
        assertThat(pages(rows, -1).each().flatMap(List::stream)).isEqualTo(all);
        assertThat(read).hasSize(statements);
        read.clear();
        assertThat(pages(rows, -1).ahead().flatMap(List::stream)).isEqualTo(all);
        assertThat(read).hasSize(statements);
    }

    @Test
    void oneWhoLeavesEarlyHasCausedOnePageMoreAtMost() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        pages(1_000, -1)
                .ahead()
                .flatMap(List::stream)
                .takeWhile(row -> row < 25)
                .forEach(row -> taken.incrementAndGet());
        reader.submit(() -> {}).get();
        assertThat(taken).hasValue(25);
        assertThat(read).containsExactly(0L, 10L, 20L, 30L);
    }

    @Test
    void ofSomePagesNoneIsReadForTheNextTaking() throws Exception {
        RowPages<Integer> pages = pages(65, -1);
        List<Integer> taken = new ArrayList<>();
        pages.next(4, taken::addAll);
        reader.submit(() -> {}).get();
        assertThat(read).containsExactly(0L, 10L, 20L, 30L);
        pages.next(4, taken::addAll);
        pages.next(4, taken::addAll);
        assertThat(taken).isEqualTo(IntStream.range(0, 65).boxed().toList());
        assertThat(read).hasSize(7);
    }

    @Test
    void aTakerThatFailsIsNotAskedAgainForWhatItHas() {
        RowPages<Integer> pages = pages(40, -1);
        assertThatThrownBy(() -> pages.next(4, rows -> {
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        List<Integer> taken = new ArrayList<>();
        pages.next(4, taken::addAll);
        assertThat(taken).isEqualTo(IntStream.range(10, 40).boxed().toList());
    }

    /** As where all threads serve requests that read ahead. */
    @Test
    void whereNobodyReadsAheadTheTakerReads() {
        assertThat(pages(35, -1, task -> {}).ahead().flatMap(List::stream))
                .isEqualTo(IntStream.range(0, 35).boxed().toList());
        assertThat(read).containsExactly(0L, 10L, 20L, 30L);
    }

    @Test
    void aFaultInALaterPageIsThatOfTheReading() {
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> pages(100, 37).ahead().flatMap(List::stream).forEach(taken::add))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Row 37");
        assertThat(taken).hasSize(30);
    }
}
