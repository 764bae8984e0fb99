package org.referralpathway.portal.safeguarding;

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
import org.referralpathway.portal.safeguarding.SafeguardingApi.Fact;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// What groups say and nobody has checked. A steward looks at what shows it.
@Path("/listings/safeguarding")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Produces(MediaType.TEXT_HTML)
public class CheckPages {
    private static final TwoButtons BUTTONS =
            new TwoButtons("seen", "yes", "no", "The group has changed this meanwhile. Look again");

    @CheckedTemplate(basePath = "safeguarding")
    static class Templates {
        static native TemplateInstance check(Form form, List<Fact> facts);
    }

    private final SafeguardingApi safeguarding;
    private final Posted posted;

    CheckPages(@RestClient SafeguardingApi safeguarding, Posted posted) {
        this.safeguarding = safeguarding;
        this.posted = posted;
    }

    @GET
    public TemplateInstance check() {
        return page(Form.blank(BUTTONS.fields()));
    }

    @POST
    @Path("{organization}/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response checked(UUID organization, String kind) {
        var form = posted.form(BUTTONS.fields());
        return BUTTONS.decide(
                form,
                this::page,
                sound ->
                        safeguarding.check(
                                organization,
                                kind,
                                form.ifMatch(),
                                new SafeguardingApi.Check(sound)),
                Pages.seeOther("/listings/safeguarding", Done.SAFEGUARDING_CHECKED));
    }

    private TemplateInstance page(Form form) {
        return Templates.check(form, safeguarding.unchecked().items());
    }
}
