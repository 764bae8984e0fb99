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

/// What groups want changed and what others suggest. The public sees the last approved version
/// until a steward has decided.
@Path("/listings/changes")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Produces(MediaType.TEXT_HTML)
public class ChangePages {
    private static final int MOST = 50;
    private static final TwoButtons BUTTONS =
            new TwoButtons(
                    "decision",
                    "accept",
                    "decline",
                    "Somebody has decided this already. Look again");

    @CheckedTemplate(basePath = "listings")
    static class Templates {
        static native TemplateInstance changes(Form form, List<UpkeepApi.Edit> edits);
    }

    private final UpkeepApi listings;
    private final Posted posted;

    ChangePages(@RestClient UpkeepApi listings, Posted posted) {
        this.listings = listings;
        this.posted = posted;
    }

    @GET
    public TemplateInstance changes() {
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
                yes -> listings.decide(id, form.ifMatch(), new UpkeepApi.Decision(yes)),
                Pages.seeOther("/listings/changes", Done.EDIT_DECIDED));
    }

    private TemplateInstance page(Form form) {
        return Templates.changes(form, listings.waiting(MOST).items());
    }
}
