package org.referralpathway.directory.claim;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;

/// Declines claims that nobody has decided, so that a name is not kept for ever. Whoever asked may
/// ask again.
@ApplicationScoped
public class ForgetClaims {
    private static final Duration KEPT = Duration.ofDays(60);
    private final Claims claims;
    private final InstantSource clock;

    ForgetClaims(Claims claims, InstantSource clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /// All that are older than 60 days.
    @Scheduled(every = "${pathway.freshness.every:10m}", delayed = "2m")
    @Transactional
    public void run() {
        var now = clock.instant();
        claims.waitingSince(now.minus(KEPT)).forEach(claim -> claim.decide(false, null, now));
    }
}
