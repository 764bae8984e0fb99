package org.referralpathway.portal.referrals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// "Send to this group", the button beside each candidate of a need.
@Path("/needs/{need}/send")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class SendPages {
    private static final Fields FIELDS = Fields.of("service");

    @CheckedTemplate(basePath = "referrals")
    static class Templates {
        static native TemplateInstance notSent(UUID need, List<String> reasons);
    }

    private final ReferralsApi referrals;
    private final Posted posted;

    SendPages(@RestClient ReferralsApi referrals, Posted posted) {
        this.referrals = referrals;
        this.posted = posted;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(UUID need) {
        var form = posted.form(FIELDS);
        var sent =
                new ReferralsApi.NewReferral(
                        need, form.identifier("service").orElseThrow(BadRequestException::new));
        try {
            referrals.send(form.key(), sent);
        } catch (ApiProblem problem) {
            if (problem.isAboutTheForm() || problem.hasMovedOn()) {
                return Pages.page(409, Templates.notSent(need, problem.messages()));
            }
            throw problem;
        }
        return Pages.seeOther("/needs/" + need, Done.SENT);
    }

    /// For a browser that comes back here after signing in again.
    @GET
    public Response back(UUID need) {
        return Response.seeOther(URI.create("/needs/" + need)).build();
    }
}
