package org.referralpathway.portal.privacy;

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
import java.util.Map;
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

/// What must not be erased for now.
@Path("/privacy/holds/{person}")
@RunOnVirtualThread
@RolesAllowed(Roles.PRIVACY)
@Produces(MediaType.TEXT_HTML)
public class HoldPages {
    private static final Fields FIELDS = Fields.of("reason");

    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance hold(UUID person, Form form, List<Choice> reasons);
    }

    private final OfficerApi officer;
    private final Posted posted;

    HoldPages(@RestClient OfficerApi officer, Posted posted) {
        this.officer = officer;
        this.posted = posted;
    }

    @GET
    public TemplateInstance ask(UUID person) {
        return Templates.hold(person, Form.blank(FIELDS), PrivacyWords.HOLDS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hold(UUID person) {
        var form =
                posted.form(FIELDS)
                        .requireOneOf("reason", PrivacyWords.HOLDS, "Select why it must be kept");
        return Submission.of(form)
                .send(
                        () -> {
                            officer.hold(
                                    person, form.key(), Map.of("reason", form.value("reason")));
                            return person;
                        },
                        _ -> Pages.seeOther("/privacy/holds/" + person, Done.HELD_BACK),
                        () -> Templates.hold(person, form, PrivacyWords.HOLDS));
    }

    @POST
    @Path("lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(UUID person) {
        officer.lift(person, posted.form(FIELDS).key(), Map.of());
        return Pages.seeOther("/privacy/holds/" + person, Done.HOLD_LIFTED);
    }
}
