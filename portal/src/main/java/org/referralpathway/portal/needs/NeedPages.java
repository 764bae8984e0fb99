package org.referralpathway.portal.needs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Listing;
import org.referralpathway.portal.security.Roles;

/// Needs to read: the list, and one with the groups that can help.
@Path("/needs")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class NeedPages {
    private static final int PAGE = 25;

    @CheckedTemplate(basePath = "needs")
    static class Templates {
        static native TemplateInstance list(Listing<NeedView> needs);

        static native TemplateInstance need(
                NeedView need, @Nullable Matches matches, @Nullable Ground ground);
    }

    private final NeedsApi needs;
    private final SharingApi sharing;

    NeedPages(@RestClient NeedsApi needs, @RestClient SharingApi sharing) {
        this.needs = needs;
        this.sharing = sharing;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        return Templates.list(needs.needs(null, cursor, PAGE));
    }

    @GET
    @Path("{id}")
    public TemplateInstance need(UUID id) {
        var need = needs.need(id);
        return Templates.need(need, need.status().isLooking() ? matches(id) : null, ground(need));
    }

    /// Null where nothing was agreed, and for those whose case it is not.
    private @Nullable Ground ground(NeedView need) {
        if (need.person() == null) {
            return null;
        }
        return sharing.grounds(need.caseId()).items().stream()
                .findFirst()
                .filter(Ground::holds)
                .orElse(null);
    }

    /// Without its candidates a need is still worth showing.
    private @Nullable Matches matches(UUID id) {
        try {
            return needs.matches(id);
        } catch (ApiProblem | ProcessingException _) {
            return null;
        }
    }
}
