package org.referralpathway.portal.referrals;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// "I am worried about this person": whom to ring first, and one line for the worker.
@Path("/referrals/{id}/worried")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class WorryPages {
    private static final Fields FIELDS = Fields.of("text");

    @CheckedTemplate(basePath = "referrals")
    static class Templates {
        static native TemplateInstance worried(ReferralView referral, Form form);
    }

    private final ReferralsApi referrals;
    private final Posted posted;

    WorryPages(@RestClient ReferralsApi referrals, Posted posted) {
        this.referrals = referrals;
        this.posted = posted;
    }

    @GET
    public TemplateInstance worried(UUID id) {
        return Templates.worried(referrals.referral(id), Form.blank(FIELDS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(UUID id) {
        var form = posted.form(FIELDS).require("text", "Write in a line what worries you");
        var referral = referrals.referral(id);
        return Submission.of(form)
                .send(
                        () -> referrals.worry(id, form.key(), Map.of("text", form.value("text"))),
                        told -> Pages.seeOther("/referrals/" + id, ReferralView.Numbers.told(told)),
                        () -> Templates.worried(referral, form));
    }
}
