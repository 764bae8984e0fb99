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
import org.referralpathway.portal.api.TwoButtons;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Who asks to look after which group's listings: for stewards, and for coordinators who know the
/// group.
@Path("/listings/claims")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class ClaimPages {
    private static final int MOST = 50;
    private static final TwoButtons BUTTONS =
            new TwoButtons(
                    "decision",
                    "accept",
                    "decline",
                    "Somebody has decided this already. Look again");

    @CheckedTemplate(basePath = "listings")
    static class Templates {
        static native TemplateInstance claims(Form form, List<ListingsApi.Claim> claims);
    }

    private final ListingsApi listings;
    private final Posted posted;

    ClaimPages(@RestClient ListingsApi listings, Posted posted) {
        this.listings = listings;
        this.posted = posted;
    }

    @GET
    public TemplateInstance claims() {
        return page(Form.blank(BUTTONS.fields()));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID id) {
        var form = posted.form(BUTTONS.fields());
        return BUTTONS.decide(
                form,
                this::page,
                accept ->
                        listings.decideClaim(
                                id, form.ifMatch(), new ListingsApi.ClaimDecision(accept)),
                Pages.seeOther("/listings/claims", Done.CLAIM_DECIDED));
    }

    private TemplateInstance page(Form form) {
        return Templates.claims(form, listings.claims(MOST).items());
    }
}
