package org.referralpathway.kit.caller;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who is calling, from the token that was checked: never from the request.
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @throws ForbiddenException when nobody is signed in or the token names no user
    public UUID user() {
        return claim("sub").orElseThrow(ForbiddenException::new);
    }

    /// The organisation this user acts for.
    ///
    /// @throws ForbiddenException when the token names none: such a caller sees nothing of anybody
    public UUID organization() {
        return claim("organization_id").orElseThrow(ForbiddenException::new);
    }

    public Optional<UUID> organizationIfAny() {
        return claim("organization_id");
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    private Optional<UUID> claim(String name) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(token.<String>getClaim(name)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
