package org.referralpathway.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionAgeTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private record Token(@Nullable Object authTime) implements JsonWebToken {
        @Override
        public String getName() {
            return "alice";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("auth_time");
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        public <T> T getClaim(String claim) {
            return (T) authTime;
        }
    }

    @Test
    void aSessionOfAFullWorkingDayIsSignedOut() {
        var answer = check(NOON.minus(Duration.ofHours(10)).getEpochSecond());

        assertThat(answer).isTrue();
    }

    @Test
    void aYoungerSessionGoesOn() {
        assertThat(check(NOON.minus(Duration.ofHours(10)).plusSeconds(1).getEpochSecond()))
                .isFalse();
    }

    @Test
    void theTimeMayAlsoComeAsAJsonNumber() {
        assertThat(check(Json.createValue(NOON.minusSeconds(40_000).getEpochSecond()))).isTrue();
    }

    @Test
    void aTokenWithoutTheTimeIsLeftToTheSignInServer() {
        assertThat(check(null)).isFalse();
    }

    private static boolean check(@Nullable Object authTime) {
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(new Token(authTime)).build();
        return new SessionAge(identity, InstantSource.fixed(NOON), Duration.ofHours(10))
                .check()
                .isPresent();
    }
}
