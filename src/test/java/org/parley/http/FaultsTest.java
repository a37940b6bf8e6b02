package org.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a fault of the database is told as. */
class FaultsTest {
    private final Faults faults = new Faults(new Problems(new ObjectMapper()));

    @Test
    void aPoolWithoutAConnectionIsAskedAgain() {
        // As Agroal says it; it has no state.
        Problem problem =
                faults.problem(new IllegalStateException(new SQLException("Sorry, acquisition timeout!")), 500);
        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.headers()).containsKey("Retry-After");
    }

    @Test
    void aDatabaseThatCanOnlyBeReadIsAskedAgain() {
        Problem problem = faults.problem(new SQLException("read-only transaction", "25006"), 500);
        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.detail()).contains("can only be read");
        assertThat(problem.headers()).containsKey("Retry-After");
    }
}
