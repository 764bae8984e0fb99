package org.referralpathway.portal.desks;

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
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// "Who do I speak to about something?" What is asked stands in no address.
@Path("/who-to-ask")
@RunOnVirtualThread
@RolesAllowed({
    Roles.REFERRER,
    Roles.PROVIDER,
    Roles.COORDINATOR,
    Roles.STEWARD,
    Roles.PARTNER,
    Roles.PRIVACY
})
@Produces(MediaType.TEXT_HTML)
public class DeskPages {
    private static final Fields FIELDS = Fields.of("about");

    @CheckedTemplate(basePath = "desks")
    static class Templates {
        static native TemplateInstance list(Form form, List<DesksApi.Desk> desks);
    }

    private final DesksApi desks;
    private final Posted posted;

    DeskPages(@RestClient DesksApi desks, Posted posted) {
        this.desks = desks;
        this.posted = posted;
    }

    @GET
    public TemplateInstance all() {
        return Templates.list(Form.blank(FIELDS), desks.about(null).items());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response about() {
        var form = posted.form(FIELDS);
        return Submission.of(form)
                .send(
                        () -> desks.about(form.text("about")).items(),
                        found -> Pages.page(200, Templates.list(form, found)),
                        () -> Templates.list(form, List.of()));
    }
}
