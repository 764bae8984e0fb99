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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Groups to ring: listings that nobody has given a sign for, ticked off in one go.
@Path("/listings/quiet")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class QuietPages {
    private static final int DAYS = 150;
    private static final int MOST = 50;
    private static final Fields FIELDS = Fields.of("service");

    @CheckedTemplate(basePath = "listings")
    static class Templates {
        static native TemplateInstance quiet(Form form, List<UpkeepApi.Quiet> listings);
    }

    private final UpkeepApi listings;
    private final Posted posted;

    QuietPages(@RestClient UpkeepApi listings, Posted posted) {
        this.listings = listings;
        this.posted = posted;
    }

    @GET
    public TemplateInstance quiet() {
        return page(Form.blank(FIELDS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm() {
        var form = posted.form(FIELDS);
        form.require("service", "Tick the groups that have confirmed their listing");
        if (form.refused()) {
            return Pages.page(400, page(form));
        }
        var ids = form.identifiers("service");
        listings.confirm(new UpkeepApi.Confirmations(ids));
        return Pages.seeOther("/listings/quiet", Done.LISTINGS_CONFIRMED);
    }

    private TemplateInstance page(Form form) {
        return Templates.quiet(form, listings.quiet(DAYS, MOST).items());
    }
}
