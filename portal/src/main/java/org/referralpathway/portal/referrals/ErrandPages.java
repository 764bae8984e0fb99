package org.referralpathway.portal.referrals;

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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ByLink;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;

/// A volunteer's way there: what to bring to whom and when, and afterwards nothing any more.
@Path("/errand/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ErrandPages {
    private static final Fields TOLD = Fields.of("came");
    private static final Fields WORRY = Fields.of("text");

    @CheckedTemplate(basePath = "answer")
    static class Templates {
        static native TemplateInstance errand(
                AnswerApi.Errand errand, Form form, List<Choice> choices, String page);

        static native TemplateInstance errandWorry(AnswerApi.Errand errand, Form form, String page);
    }

    private final AnswerApi links;
    private final Posted posted;

    ErrandPages(@RestClient AnswerApi links, Posted posted) {
        this.links = links;
        this.posted = posted;
    }

    @GET
    public Response read(String token) {
        return ByLink.open(() -> Pages.page(200, errand(token, Form.blank(TOLD))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response told(String token) {
        var form =
                posted.form(TOLD).requireOneOf("came", DeliveryPages.CAME, "Select what happened");
        var said = shown(token);
        if (!form.value("came").equals("done")) {
            said.put("missed", form.value("came"));
        }
        return ByLink.open(() ->
                Submission.of(form)
                        .send(
                                () -> links.tell("tell", form.key(), said),
                                _ -> Pages.seeOther(page(token), Done.ERRAND_TOLD),
                                () -> errand(token, form)));
    }

    @GET
    @Path("worry")
    public Response worry(String token) {
        return ByLink.open(() -> Pages.page(200, worry(token, Form.blank(WORRY))));
    }

    @POST
    @Path("worry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response worried(String token) {
        var form = posted.form(WORRY);
        form.require("text", "Write in a line what worries you");
        var said = shown(token);
        said.put("text", form.value("text"));
        return ByLink.open(() ->
                Submission.of(form)
                        .send(
                                () -> links.tell("worry", form.key(), said),
                                told ->
                                        Pages.seeOther(
                                                page(token),
                                                ReferralView.Numbers.told(told.numbers())),
                                () -> worry(token, form)));
    }

    private TemplateInstance errand(String token, Form form) {
        return Templates.errand(links.errand(shown(token)), form, DeliveryPages.CAME, page(token));
    }

    private TemplateInstance worry(String token, Form form) {
        return Templates.errandWorry(links.errand(shown(token)), form, page(token));
    }

    private static Map<String, Object> shown(String token) {
        var shown = new HashMap<String, Object>();
        shown.put("token", token);
        return shown;
    }

    private static String page(String token) {
        return "/errand/" + token;
    }
}
