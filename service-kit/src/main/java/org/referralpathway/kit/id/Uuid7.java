package org.referralpathway.kit.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. They sort roughly
/// by time, so new rows land at the end of an index, and a keyset page by id is a page by age.
@ApplicationScoped
public class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final InstantSource clock;

    Uuid7(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        return at(clock.millis());
    }

    static UUID at(long millis) {
        var high = millis << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        var low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
