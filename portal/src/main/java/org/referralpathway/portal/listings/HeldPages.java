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
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
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
    private static final Fields FIELDS = Fields.of("place");
    private static final List<Choice> CHOICES =
            List.of(Choice.of("secret", ""), Choice.of("open", ""));

    @CheckedTemplate(basePath = "listings")
    static class Templates {
        static native TemplateInstance held(Form form, List<ListingsApi.Held> listings);
    }

    private final ListingsApi listings;
    private final Posted posted;

    HeldPages(@RestClient ListingsApi listings, Posted posted) {
        this.listings = listings;
        this.posted = posted;
    }

    @GET
    public TemplateInstance held() {
        return page(Form.blank(FIELDS));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID id) {
        var form = posted.form(FIELDS);
        form.requireOneOf("place", CHOICES, "Choose one of the two buttons");
        if (form.refused()) {
            return Pages.page(400, page(form));
        }
        var version = form.ifMatch();
        var decision = new ListingsApi.Decision(form.value("place").equals("secret"));
        try {
            listings.decide(id, version, decision);
        } catch (ApiProblem problem) {
            if (!problem.hasMovedOn()) {
                throw problem;
            }
            form.refuse("This listing has changed since you opened the page. Look at it again");
            return Pages.page(409, page(form));
        }
        return Pages.seeOther("/listings", Done.PLACE_DECIDED);
    }

    private TemplateInstance page(Form form) {
        return Templates.held(form, listings.held(MOST).items());
    }
}
