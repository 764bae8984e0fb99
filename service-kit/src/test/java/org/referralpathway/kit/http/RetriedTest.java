package org.referralpathway.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.Things;
import org.referralpathway.kit.WiredDatabase;

@QuarkusTest
@QuarkusTestResource(WiredDatabase.class)
class RetriedTest {
    @Inject AgroalDataSource database;
    @Inject Things things;

    @Test
    void twoTransactionsThatLockEachOtherBothSucceed() {
        var one = things.make("one", false);
        var two = things.make("two", false);
        var together = new CyclicBarrier(2);
        var attempts = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    CompletableFuture.runAsync(
                            () -> lockBoth(one, two, together, attempts), threads);
            var second =
                    CompletableFuture.runAsync(
                            () -> lockBoth(two, one, together, attempts), threads);
            CompletableFuture.allOf(first, second).join();
        }

        assertThat(attempts).hasValue(3);
    }

    @Test
    void whatWasRefusedForAReasonIsNotTriedAgain() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() ->
                        Retried.transaction(() -> {
                            attempts.incrementAndGet();
                            throw new IllegalArgumentException("no");
                        }))
                .hasStackTraceContaining("no");
        assertThat(attempts).hasValue(1);
    }

    private void lockBoth(UUID mine, UUID theirs, CyclicBarrier together, AtomicInteger attempts) {
        Retried.transaction(() -> {
            lock(mine);
            if (attempts.incrementAndGet() <= 2) {
                together.await(20, TimeUnit.SECONDS);
            }
            lock(theirs);
            return mine;
        });
    }

    private void lock(UUID thing) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "select 1 from thing where id = ? for update")) {
            select.setObject(1, thing);
            select.executeQuery().close();
        }
    }
}
