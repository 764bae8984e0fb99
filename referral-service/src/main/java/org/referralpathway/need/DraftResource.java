package org.referralpathway.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/people/{id}/need-draft")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class DraftResource {
    record Saving(
            @NotNull @Size(max = 40)
                    Map<
                                    @NotNull @Pattern(regexp = "[A-Za-z-]{1,40}") String,
                                    @NotNull @Size(max = 20) List<
                                            @NotNull
                                            @Size(
                                                    max = 2000,
                                                    message = "Use at most 2,000 characters")
                                            String>>
                            fields) {
        @Override
        public String toString() {
            return "Saving[not shown]";
        }
    }

    private final Drafts drafts;

    DraftResource(Drafts drafts) {
        this.drafts = drafts;
    }

    @GET
    public Drafts.Draft get(UUID id) {
        return drafts.of(id);
    }

    @PUT
    @Operation(
            summary = "Keep what was typed of a need, to go on later",
            description = "Nobody else sees it. It goes after 90 days.")
    public RestResponse<Void> save(UUID id, @Valid @NotNull Saving body) {
        drafts.save(id, body.fields());
        return RestResponse.noContent();
    }

    @DELETE
    public RestResponse<Void> forget(UUID id) {
        drafts.forget(id);
        return RestResponse.noContent();
    }
}
