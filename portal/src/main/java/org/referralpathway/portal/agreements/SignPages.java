package org.referralpathway.portal.agreements;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;

/// An agreement that somebody was sent a link to. Opening it changes nothing; the button signs.
@Path("/sign/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class SignPages {
    private static final Fields FIELDS = Fields.of("as");
    private static final int LONGEST = 100;

    @CheckedTemplate(basePath = "agreements")
    static class Templates {
        static native TemplateInstance sign(Form form, SignApi.Opened agreement, String token);

        static native TemplateInstance signed(SignApi.Opened agreement);
    }

    private final SignApi links;
    private final Posted posted;

    SignPages(@RestClient SignApi links, Posted posted) {
        this.links = links;
        this.posted = posted;
    }

    @GET
    public TemplateInstance read(String token) {
        var opened = links.read(new SignApi.Shown(token));
        return opened.signed()
                ? Templates.signed(opened)
                : Templates.sign(Form.blank(FIELDS), opened, token);
    }

    /// Answers with a page and does not send the browser on: there is no other page that this link
    /// opens, and signing twice is signing once.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sign(String token) {
        var form = posted.form(FIELDS);
        form.require("as", "Enter your role, like Chair");
        if (form.value("as").length() > LONGEST) {
            form.refuse("as", "Write 100 characters or fewer");
        }
        return Submission.of(form)
                .send(
                        () -> links.sign(new SignApi.Signing(token, form.value("as"))),
                        opened -> Pages.page(200, Templates.signed(opened)),
                        () -> Templates.sign(form, links.read(new SignApi.Shown(token)), token));
    }
}
