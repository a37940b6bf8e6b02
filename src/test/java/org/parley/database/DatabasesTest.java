package org.parley.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.TestDatabase;

@ApiTest
class DatabasesTest {

    @Test
    void theAddressChoosesTheDatabaseWhenTheProcessStarts() {
        assertThat(Databases.onH2()).isNotEqualTo(TestDatabase.onPostgres());
    }
}
