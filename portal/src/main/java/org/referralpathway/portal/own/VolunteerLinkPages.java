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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// A group hands one errand to a volunteer who has no account.
@Path("/referrals/{referral}/deliveries/{delivery}/volunteer")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class VolunteerLinkPages {
    private static final Fields FIELDS = Fields.of("volunteer");

    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance askVolunteer(Form form, String back, String here);

        static native TemplateInstance volunteer(LinksApi.Made made, String link, String back);
    }

    private final LinksApi links;
    private final Posted posted;

    VolunteerLinkPages(@RestClient LinksApi links, Posted posted) {
        this.links = links;
        this.posted = posted;
    }

    @GET
    public TemplateInstance ask(UUID referral, UUID delivery) {
        return page(Form.blank(FIELDS), referral, delivery);
    }

    /// Answers with the page itself: the link is shown once and stands in no address.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(UUID referral, UUID delivery, @Context UriInfo uri) {
        var form = posted.form(FIELDS).require("volunteer", "Enter the name of whoever goes");
        try {
            return Submission.of(form)
                    .send(
                            () ->
                                    links.volunteer(
                                            new LinksApi.Errand(
                                                    referral, delivery, form.value("volunteer"))),
                            made -> Pages.page(200, made(made, referral, uri)),
                            () -> page(form, referral, delivery));
        } catch (ApiProblem problem) {
            if (!problem.is("not-available")) {
                throw problem;
            }
            form.refuse("volunteer", "This volunteer is not available for this need: ask another");
            return Pages.page(409, page(form, referral, delivery));
        }
    }

    private static TemplateInstance made(LinksApi.Made made, UUID referral, UriInfo uri) {
        return Templates.volunteer(
                made, made.under(uri.getBaseUri(), "/errand/"), "/referrals/" + referral);
    }

    private static TemplateInstance page(Form form, UUID referral, UUID delivery) {
        var back = "/referrals/" + referral + "/deliveries/" + delivery;
        return Templates.askVolunteer(form, back, back + "/volunteer");
    }
}
