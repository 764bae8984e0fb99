package org.referralpathway.portal.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonNumber;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Ends a session that is too old however busy it is. Signing out at the sign-in server is part of
/// it: otherwise the next page would sign the same session in again.
class SessionAge {
    private final SecurityIdentity identity;
    private final InstantSource clock;
    private final Duration absolute;

    SessionAge(
            SecurityIdentity identity,
            InstantSource clock,
            @ConfigProperty(name = "pathway.session.absolute") Duration absolute) {
        this.identity = identity;
        this.clock = clock;
        this.absolute = absolute;
    }

    @ServerRequestFilter
    public Optional<Response> check() {
        var signedInAt = signedInAt();
        if (signedInAt == null || clock.instant().isBefore(signedInAt.plus(absolute))) {
            return Optional.empty();
        }
        return Optional.of(Response.seeOther(URI.create("/sign-out")).build());
    }

    private @Nullable Instant signedInAt() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        Object seconds = token.getClaim("auth_time");
        return switch (seconds) {
            case JsonNumber number -> Instant.ofEpochSecond(number.longValue());
            case Number number -> Instant.ofEpochSecond(number.longValue());
            case null, default -> null;
        };
    }
}
