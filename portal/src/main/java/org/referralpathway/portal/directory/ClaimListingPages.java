package org.referralpathway.portal.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.listings.OpenListings;
import org.referralpathway.portal.listings.PublicListing;
import org.referralpathway.portal.security.Posted;

/// A group asks to look after its own listing. What comes of it is told by mail, never here.
@Path("/directory/{id}/claim")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ClaimListingPages {
    private static final Fields FIELDS =
            Fields.of("firstName", "lastName", "email", "number", "note");

    @CheckedTemplate(basePath = "directory")
    static class Templates {
        static native TemplateInstance claim(Form form, PublicListing listing);
    }

    private final OpenListings listings;
    private final Posted posted;

    ClaimListingPages(@RestClient OpenListings listings, Posted posted) {
        this.listings = listings;
        this.posted = posted;
    }

    @GET
    public TemplateInstance claim(UUID id) {
        return Templates.claim(Form.blank(FIELDS), listings.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response claimed(UUID id) {
        var form = posted.form(FIELDS);
        form.require("firstName", "Enter your first name");
        form.require("lastName", "Enter your last name");
        form.require("email", "Enter your email address");
        var listing = listings.one(id);
        var claim =
                new OpenListings.Claim(
                        form.value("email"),
                        form.value("firstName"),
                        form.value("lastName"),
                        form.text("number"),
                        form.text("note"));
        return Submission.of(form)
                .send(
                        () -> {
                            listings.claim(listing.organizationId(), claim);
                            return listing;
                        },
                        _ -> Pages.seeOther("/directory/" + id, Done.CLAIMED),
                        () -> Templates.claim(form, listing));
    }
}
