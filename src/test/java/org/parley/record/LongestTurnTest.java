package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionImple;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;

/** A request is cut off after a minute; a load on a slow machine, which would be cut off at every start, is not. */
@ApiTest
class LongestTurnTest {
    @Inject
    Recorder recorder;

    @Inject
    TransactionManager transactions;

    @Test
    void aLoadMayTakeLongerThanARequest() {
        int ofWrite = recorder.write(writing -> seconds());
        int ofLoad = recorder.load(writing -> seconds());
        int ofWriteAgain = recorder.write(writing -> seconds());
        assertThat(List.of(ofWrite, ofLoad, ofWriteAgain)).containsExactly(60, 3_600, 60);
    }

    private int seconds() {
        try {
            return ((TransactionImple) transactions.getTransaction()).getTimeout();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
