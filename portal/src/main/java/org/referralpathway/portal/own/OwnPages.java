package org.referralpathway.portal.own;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.ByLink;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.people.SafeContact;
import org.referralpathway.portal.security.Posted;

/// The page of the person helped. Each view asks the code again, and no page is kept by the
/// browser: whoever picks up the phone afterwards finds an empty form.
@Path("/my/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class OwnPages {
    private static final Fields CODE = Fields.of("code");
    private static final Fields ABOUT = Fields.of("code", "need");
    private static final Fields SAFER = Fields.of("code", "never");

    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance code(Form form, String page);

        static native TemplateInstance own(
                OwnApi.Own own,
                String code,
                @Nullable String told,
                Form safer,
                List<Choice> never,
                String page);
    }

    private final OwnApi links;
    private final Posted posted;

    OwnPages(@RestClient OwnApi links, Posted posted) {
        this.links = links;
        this.posted = posted;
    }

    @GET
    public TemplateInstance ask(String token) {
        return Templates.code(Form.blank(CODE), page(token));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(String token) {
        var form = posted.form(CODE);
        form.require("code", "Enter the code that your worker gave you");
        return shown(token, form, () -> links.read(said(token, form)), null);
    }

    @POST
    @Path("change-of-mind")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeOfMind(String token) {
        var form = posted.form(CODE);
        return shown(
                token,
                form,
                () -> links.tell("change-of-mind", form.key(), said(token, form)),
                "Thank you. What you had agreed to ends now, and the groups have been told. If the"
                        + " law is the ground, you get an answer within a month.");
    }

    @POST
    @Path("not-needed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response notNeeded(String token) {
        return about(
                token,
                "not-needed",
                "Your worker has been told, and will speak with you before anything is stopped.");
    }

    @POST
    @Path("still-needed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stillNeeded(String token) {
        return about(token, "still-needed", "Thank you. You keep your place.");
    }

    /// What is not safe any more. To allow something again takes their worker.
    @POST
    @Path("safe-contact")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lessSafe(String token) {
        var form = posted.form(SAFER);
        var said = said(token, form);
        var unsafe = SafeContact.ticked(form, null);
        if (unsafe.rules().isEmpty()) {
            form.refuse("never", "Choose what is not safe");
            return shown(token, form, () -> links.read(said), null, form);
        }
        said.put("safeContact", unsafe);
        return shown(
                token,
                form,
                () -> links.tell("safe-contact", form.key(), said),
                "Thank you. Your worker and whoever helps you can see this from now on.");
    }

    private Response about(String token, String what, String told) {
        var form = posted.form(ABOUT);
        var said = said(token, form);
        said.put("need", form.value("need"));
        return shown(token, form, () -> links.tell(what, form.key(), said), told);
    }

    private Response shown(
            String token, Form form, Supplier<OwnApi.Own> call, @Nullable String told) {
        return shown(token, form, call, told, Form.blank(SAFER));
    }

    private Response shown(
            String token, Form form, Supplier<OwnApi.Own> call, @Nullable String told, Form safer) {
        return ByLink.open(() -> {
            try {
                return Submission.of(form)
                        .send(
                                call,
                                own ->
                                        Pages.page(
                                                200,
                                                Templates.own(
                                                        own,
                                                        form.value("code"),
                                                        told,
                                                        safer,
                                                        SafeContact.NEVER,
                                                        page(token))),
                                () -> Templates.code(form, page(token)));
            } catch (ApiProblem problem) {
                if (!problem.is("code-not-right")) {
                    throw problem;
                }
                form.refuse("code", "This is not the code. After five tries, ask for a new one");
                return Pages.page(403, Templates.code(form, page(token)));
            }
        });
    }

    private static Map<String, Object> said(String token, Form form) {
        var said = new HashMap<String, Object>();
        said.put("token", token);
        said.put("code", form.value("code"));
        return said;
    }

    private static String page(String token) {
        return "/my/" + token;
    }
}
