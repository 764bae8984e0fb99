package org.referralpathway.kit.caller;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who is calling, from the token that was checked: never from the request.
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private @Nullable Other other;

    private record Other(UUID id, UUID organization, String role) {}

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// From here on in this request an organisation acts without a user: by a link that was checked
    /// a moment ago, or by a timer. What that may call is what calls this: no endpoint asks for the
    /// role.
    ///
    /// @param id stands for the user, so that what was done so can be told apart
    public void actsFor(UUID id, UUID organization, String role) {
        other = new Other(id, organization, role);
    }

    /// The user acts again, after [#actsFor].
    public void actsAgain() {
        other = null;
    }

    /// @throws ForbiddenException when nobody is signed in or the token names no user
    public UUID user() {
        if (other != null) {
            return other.id();
        }
        return claim("sub").orElseThrow(ForbiddenException::new);
    }

    /// The organisation this user acts for.
    ///
    /// @throws ForbiddenException when the token names none: such a caller sees nothing of anybody
    public UUID organization() {
        return organizationIfAny().orElseThrow(ForbiddenException::new);
    }

    public Optional<UUID> organizationIfAny() {
        if (other != null) {
            return Optional.of(other.organization());
        }
        return claim("organization_id");
    }

    public boolean has(String role) {
        return other == null ? identity.hasRole(role) : other.role().equals(role);
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
