package org.referralpathway.portal.colleagues;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Asking somebody to join: an owner its own people, a steward anybody.
@Path("/colleagues/{organization}/invite")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class InvitePages {
    private static final Fields FIELDS =
            Fields.of("firstName", "lastName", "email", "roles", WorkRoles.COORDINATES, "owner");

    @CheckedTemplate(basePath = "colleagues")
    static class Templates {
        static native TemplateInstance invite(
                Form form, UUID organization, List<Choice> roles, List<Choice> partnerships);
    }

    private final ColleaguesApi colleagues;
    private final Posted posted;
    private final SecurityIdentity identity;

    InvitePages(@RestClient ColleaguesApi colleagues, Posted posted, SecurityIdentity identity) {
        this.colleagues = colleagues;
        this.posted = posted;
        this.identity = identity;
    }

    @GET
    public TemplateInstance invite(UUID organization) {
        return page(Form.blank(FIELDS), organization);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invited(UUID organization) {
        var form = posted.form(FIELDS);
        form.require("firstName", "Enter their first name");
        form.require("lastName", "Enter their last name");
        form.require("email", "Enter their email address");
        form.require("roles", "Select what they will do");
        var wanted =
                new ColleaguesApi.WantedInvitation(
                        form.value("email"),
                        form.value("firstName"),
                        form.value("lastName"),
                        form.all("roles"),
                        WorkRoles.coordinated(form),
                        form.chosen("owner", "yes"));
        return Submission.of(form)
                .send(
                        () -> colleagues.invite(organization, form.key().toString(), wanted),
                        _ -> Pages.seeOther("/colleagues/" + organization, Done.INVITED),
                        () -> page(form, organization));
    }

    private TemplateInstance page(Form form, UUID organization) {
        var partnerships =
                identity.hasRole(Roles.STEWARD)
                        ? colleagues.partnerships().choices()
                        : List.<Choice>of();
        return Templates.invite(form, organization, WorkRoles.givenBy(identity), partnerships);
    }
}
