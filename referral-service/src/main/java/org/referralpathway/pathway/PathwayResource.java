package org.referralpathway.pathway;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Page;

@Path("/v1")
@RunOnVirtualThread
class PathwayResource {
    record Put(
            @NotBlank @Size(max = 200) String name,
            @NotNull UUID partnership,
            @Nullable Boolean waitlist,
            @Nullable Boolean declineReview,
            @Nullable @Size(max = 200) String statutoryContact,
            @Nullable @Size(max = 30) String statutoryPhone,
            @Nullable @Size(max = 30) String outOfHoursPhone,
            @Nullable UUID statutoryDesk) {
        Pathways.Settings settings() {
            return new Pathways.Settings(
                    waitlist,
                    declineReview,
                    statutoryContact,
                    statutoryPhone,
                    outOfHoursPhone,
                    statutoryDesk);
        }
    }

    record KindView(String code, String label) {}

    private final Pathways pathways;
    private final Caller caller;

    PathwayResource(Pathways pathways, Caller caller) {
        this.pathways = pathways;
        this.caller = caller;
    }

    @GET
    @Path("kinds")
    @RolesAllowed({
        Roles.REFERRER,
        Roles.PROVIDER,
        Roles.COORDINATOR,
        Roles.STEWARD,
        Roles.PARTNER,
        Roles.PRIVACY,
        Roles.ADMIN
    })
    public Page<KindView> kinds() {
        return new Page<>(
                pathways.kinds().stream().map(k -> new KindView(k.code(), k.label())).toList(),
                null);
    }

    @GET
    @Path("pathways")
    @RolesAllowed({
        Roles.REFERRER,
        Roles.PROVIDER,
        Roles.COORDINATOR,
        Roles.STEWARD,
        Roles.PARTNER,
        Roles.PRIVACY,
        Roles.ADMIN
    })
    public Page<Pathways.Pathway> pathways() {
        return new Page<>(pathways.of(caller.organization()), null);
    }

    @PUT
    @Path("pathways/{id}")
    @RolesAllowed(Roles.ADMIN)
    public Pathways.Pathway put(UUID id, @Valid @NotNull Put put) {
        return pathways.put(id, put.name(), put.partnership(), put.settings());
    }
}
