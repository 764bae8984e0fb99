package org.referralpathway.portal.own;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Roles;

/// Which links of a group open a referral without signing in, and taking one back.
@Path("/referrals/{referral}/links")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class OpenLinkPages {
    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance links(UUID referral, List<OpenLinksApi.Entry> links);
    }

    private final OpenLinksApi links;

    OpenLinkPages(@RestClient OpenLinksApi links) {
        this.links = links;
    }

    @GET
    public TemplateInstance list(UUID referral) {
        return Templates.links(referral, links.of(referral).items());
    }

    @POST
    @Path("{link}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(UUID referral, UUID link) {
        links.takeBack(referral, link);
        return Pages.seeOther("/referrals/" + referral + "/links", Done.LINK_TAKEN_BACK);
    }
}
