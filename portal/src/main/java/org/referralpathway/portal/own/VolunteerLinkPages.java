package org.referralpathway.portal.own;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.security.Roles;

/// A group hands one errand to a volunteer who has no account.
@Path("/referrals/{referral}/deliveries/{delivery}/volunteer")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class VolunteerLinkPages {
    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance volunteer(LinksApi.Made made, String link, String back);
    }

    private final LinksApi links;

    VolunteerLinkPages(@RestClient LinksApi links) {
        this.links = links;
    }

    /// Answers with the page itself: the link is shown once and stands in no address.
    @POST
    public TemplateInstance make(UUID referral, UUID delivery, @Context UriInfo uri) {
        var made = links.volunteer(Map.of("referral", referral, "delivery", delivery));
        return Templates.volunteer(
                made, made.under(uri.getBaseUri(), "/errand/"), "/referrals/" + referral);
    }
}
