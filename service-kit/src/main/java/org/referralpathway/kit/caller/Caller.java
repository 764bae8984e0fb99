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
    private @Nullable Link link;

    private record Link(UUID id, UUID organization, String role) {}

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// For the rest of this request the caller acts by a link that needs no sign-in and that was
    /// checked a moment ago. What its page may call is what the endpoint itself calls: no other
    /// endpoint knows of the role.
    ///
    /// @param id stands for the user, so that what was done by a link can be told apart
    public void byLink(UUID id, UUID organization, String role) {
        link = new Link(id, organization, role);
    }

    /// @throws ForbiddenException when nobody is signed in or the token names no user
    public UUID user() {
        if (link != null) {
            return link.id();
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
        if (link != null) {
            return Optional.of(link.organization());
        }
        return claim("organization_id");
    }

    public boolean has(String role) {
        return link == null ? identity.hasRole(role) : link.role().equals(role);
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
