package org.referralpathway.portal.listings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The page that the link in a reminder opens, for a group. Opening it changes nothing, because
/// mail scanners open links; its button does.
@Path("/confirm/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ConfirmPages {
    @CheckedTemplate(basePath = "listings")
    static class Templates {
        static native TemplateInstance confirm(
                PublicListing listing, OpenListings.Linked link, String token);

        static native TemplateInstance confirmed(OpenListings.Linked link, String token);
    }

    private final OpenListings listings;

    ConfirmPages(@RestClient OpenListings listings) {
        this.listings = listings;
    }

    @GET
    public TemplateInstance confirm(String token) {
        var link = listings.read(new OpenListings.Shown(token));
        return Templates.confirm(listings.one(link.service()), link, token);
    }

    /// Answers with a page and does not send the browser on: there is no other page that this link
    /// opens, and confirming twice is confirming once.
    @POST
    public TemplateInstance confirmed(String token) {
        return confirmed(token, new OpenListings.Confirmed(token, null));
    }

    /// Another quiet listing of the same group: it is asked once a month for all of them.
    @POST
    @Path("others/{service}")
    public TemplateInstance other(String token, UUID service) {
        return confirmed(token, new OpenListings.Confirmed(token, service));
    }

    private TemplateInstance confirmed(String token, OpenListings.Confirmed said) {
        return Templates.confirmed(listings.confirm(said), token);
    }
}
