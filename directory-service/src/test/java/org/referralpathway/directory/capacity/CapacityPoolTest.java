package org.referralpathway.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Hsds;

class CapacityPoolTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant WEEK = NOW.plus(Limits.COUNTS);
    private final CapacityPool pool =
            new CapacityPool(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    new Limits("parcels", 6, CapacityStatus.CAPACITY, WEEK),
                    NOW);

    @Test
    void whatAnImportSaidRunsOutUnlessItComesAgain() {
        var next = NOW.plus(Duration.ofDays(7));
        assertThat(pool.isStale(WEEK)).isTrue();

        assertThat(pool.cameAgain(next.plus(Limits.COUNTS), next)).isTrue();

        assertThat(pool.isStale(WEEK)).isFalse();
        assertThat(pool.limits().maximum()).isEqualTo(6);
        assertThat(pool.sequence()).isEqualTo(2);
    }

    @Test
    void theSameFileTwiceOnADayIsNoNews() {
        assertThat(pool.cameAgain(WEEK.plus(Duration.ofHours(23)), NOW)).isFalse();
        assertThat(pool.sequence()).isEqualTo(1);
    }

    @Test
    void aFileDoesNotProlongWhatTheGroupSaid() {
        pool.saidBy(CapacityPool.SaidBy.GROUP);

        assertThat(pool.cameAgain(WEEK.plus(Limits.COUNTS), WEEK)).isFalse();
        assertThat(pool.isStale(WEEK)).isTrue();
    }

    @Test
    void anExportOfWhatHadRunOutSaysNothing() {
        assertThat(PoolItem.saysAnything(Hsds.pool(6).put("status", "unknown"))).isFalse();
        assertThat(PoolItem.saysAnything(Hsds.pool(6))).isTrue();
    }
}
