package org.referralpathway.portal.agreements;

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
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// The agreements of the user's organisation: one page of plain English each, signed with one
/// button by whoever answers for it.
@Path("/agreements")
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
public class AgreementPages {
    private static final Fields FIELDS = Fields.of("as");
    private static final int LONGEST = 100;

    @CheckedTemplate(basePath = "agreements")
    static class Templates {
        static native TemplateInstance list(Form form, List<AgreementsApi.Agreement> agreements);
    }

    private final AgreementsApi agreements;
    private final Posted posted;

    AgreementPages(@RestClient AgreementsApi agreements, Posted posted) {
        this.agreements = agreements;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list() {
        return page(Form.blank(FIELDS));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sign(UUID id) {
        var form = posted.form(FIELDS);
        form.require("as", "Enter your role, like Chair");
        if (form.value("as").length() > LONGEST) {
            form.refuse("as", "Write 100 characters or fewer");
        }
        if (form.refused()) {
            return Pages.page(400, page(form));
        }
        var text = form.number(Form.VERSION).orElse(0);
        try {
            agreements.sign(id, new AgreementsApi.Signature(text, form.value("as")));
        } catch (ApiProblem problem) {
            if (!problem.isAboutTheForm()) {
                throw problem;
            }
            form.refuse("There is a newer text. Read it before you sign");
            return Pages.page(409, page(form));
        }
        return Pages.seeOther("/agreements", Done.AGREEMENT_SIGNED);
    }

    private TemplateInstance page(Form form) {
        return Templates.list(form, agreements.own().items());
    }
}
