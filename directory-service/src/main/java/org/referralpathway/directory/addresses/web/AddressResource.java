package org.referralpathway.directory.addresses.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.addresses.Address;
import org.referralpathway.directory.addresses.FindAddresses;
import org.referralpathway.directory.web.Id;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.problem.InvalidField;

@Path("/internal/v1/addresses")
@RunOnVirtualThread
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Internal")
class AddressResource {
    private static final Set<String> OF_ORGANIZATION =
            Set.of(Roles.PROVIDER, Roles.PRIVACY, Roles.PARTNER);
    private final FindAddresses find;

    AddressResource(FindAddresses find) {
        this.find = find;
    }

    record Addresses(List<Address> items) {}

    @GET
    @Operation(
            summary = "Whom a message goes to, now",
            description =
                    "Exactly one of `user`, `organization` (with role `provider`, `privacy` or `partner`) and"
                            + " `partnership` (with role `coordinator`). Never keep the answer.")
    public Addresses find(
            @QueryParam("user") @Nullable Id user,
            @QueryParam("organization") @Nullable Id organization,
            @QueryParam("partnership") @Nullable Id partnership,
            @QueryParam("role") @Nullable String role) {
        if (Stream.of(user, organization, partnership).filter(Objects::nonNull).count() != 1) {
            throw new InvalidField("user", "Ask for one user, organisation or partnership");
        }
        if (user != null) {
            return new Addresses(find.ofUser(user.value()));
        }
        return organization != null
                ? new Addresses(
                        find.ofOrganization(organization.value(), only(OF_ORGANIZATION, role)))
                : new Addresses(
                        find.ofPartnership(id(partnership), only(Set.of(Roles.COORDINATOR), role)));
    }

    /// The questions that are asked today; anything wider would be an address book.
    private static String only(Set<String> allowed, @Nullable String role) {
        if (role == null || !allowed.contains(role)) {
            throw new InvalidField(
                    "role", "Must be " + String.join(" or ", new TreeSet<>(allowed)));
        }
        return role;
    }

    private static UUID id(@Nullable Id given) {
        return Objects.requireNonNull(given).value();
    }
}
