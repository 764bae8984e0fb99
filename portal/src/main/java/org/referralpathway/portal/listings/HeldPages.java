package org.referralpathway.portal.listings;

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
import org.referralpathway.portal.api.ReadVersion;
import org.referralpathway.portal.api.TwoButtons;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Listings that look like a refuge. A steward says whether the place is a secret; until then the
/// listing is seen by nobody else.
@Path("/listings")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Produces(MediaType.TEXT_HTML)
public class HeldPages {
    private static final int MOST = 100;
    private static final TwoButtons BUTTONS =
            new TwoButtons(
                    "place",
                    "secret",
                    "open",
                    "This listing has changed since you opened the page. Look at it again");

    @CheckedTemplate(basePath = "listings")
    static class Templates {
        static native TemplateInstance held(Form form, List<ListingsApi.Held> listings);

        static native TemplateInstance place(Form form, PublicListing listing, String version);
    }

    private final ListingsApi listings;
    private final UpkeepApi upkeep;
    private final OpenListings open;
    private final Posted posted;

    HeldPages(
            @RestClient ListingsApi listings,
            @RestClient UpkeepApi upkeep,
            @RestClient OpenListings open,
            Posted posted) {
        this.listings = listings;
        this.upkeep = upkeep;
        this.open = open;
        this.posted = posted;
    }

    @GET
    public TemplateInstance held() {
        return page(Form.blank(BUTTONS.fields()));
    }

    /// For a listing that everybody sees: somebody says that it is a refuge after all.
    @GET
    @Path("{id}/place")
    public TemplateInstance place(UUID id) {
        try (var edits = upkeep.edits(id, "waiting", 1)) {
            var version = ReadVersion.of(edits);
            return Templates.place(Form.blank(BUTTONS.fields()), open.one(id), version);
        }
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID id) {
        var form = posted.form(BUTTONS.fields());
        return BUTTONS.decide(
                form,
                this::page,
                yes -> listings.decide(id, form.ifMatch(), new ListingsApi.Decision(yes)),
                Pages.seeOther("/listings", Done.PLACE_DECIDED));
    }

    private TemplateInstance page(Form form) {
        return Templates.held(form, listings.held(MOST).items());
    }
}
