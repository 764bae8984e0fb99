package org.referralpathway.directory.provider.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.referralpathway.directory.provider.Providers;
import org.referralpathway.directory.web.Id;
import org.referralpathway.kit.caller.Roles;

/// Pages that show decisions, agreements or memberships have identifiers; people read names.
@Path("/v1/organization-names")
@RunOnVirtualThread
@RolesAllowed({
    Roles.STEWARD,
    Roles.COORDINATOR,
    Roles.PROVIDER,
    Roles.REFERRER,
    Roles.PARTNER,
    Roles.PRIVACY
})
@Tag(name = "Organisations")
class OrganizationNamesResource {
    private final Providers providers;

    OrganizationNamesResource(Providers providers) {
        this.providers = providers;
    }

    record Names(Map<UUID, String> names) {}

    @GET
    @Transactional
    @Operation(
            summary = "What organisations are called",
            description = "As everybody may read it; those that are not there are left out.")
    public Names names(@RestQuery @Size(max = 200) List<Id> id) {
        return new Names(providers.names(id.stream().map(Id::value).toList()));
    }
}
