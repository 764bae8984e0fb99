package org.referralpathway.portal.needs;

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
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// A need ends without a group.
@Path("/needs/{need}/end")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class EndNeedPages {
    private static final Fields FIELDS = Fields.of("ending", "agreed");
    private static final List<String> AGREED = List.of("own-network", "signposted");
    private static final List<Choice> ENDINGS =
            List.of(
                    Choice.of("own-network", "Family, friends or neighbours help"),
                    Choice.of(
                            "signposted", "We gave them an address, and they go there themselves"),
                    Choice.of("not-wanted", "They do not want it any more"),
                    Choice.of("met-elsewhere", "They found help elsewhere"),
                    Choice.of("no-offer", "Nobody offers this help"),
                    Choice.of("all-declined", "Everybody we asked said no"),
                    Choice.of("moved", "They have moved away"),
                    Choice.of("circumstances-changed", "Their circumstances have changed"),
                    Choice.of("died", "They have died"),
                    Choice.of("duplicate", "It was posted twice"),
                    Choice.of("recorded-in-error", "It was posted by mistake"));
    private static final List<Choice> YES =
            List.of(Choice.of("yes", "They agreed, and so did whoever is to help them"));

    @CheckedTemplate(basePath = "needs")
    static class Templates {
        static native TemplateInstance end(
                NeedView need, Form form, List<Choice> endings, List<Choice> yes);
    }

    private final NeedsApi needs;
    private final Posted posted;

    EndNeedPages(@RestClient NeedsApi needs, Posted posted) {
        this.needs = needs;
        this.posted = posted;
    }

    @GET
    public TemplateInstance ask(UUID need) {
        return page(needs.need(need), Form.blank(FIELDS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(UUID need) {
        var form = posted.form(FIELDS).requireOneOf("ending", ENDINGS, "Select how it ends");
        var ending = form.value("ending");
        if (AGREED.contains(ending)) {
            form.requireOneOf("agreed", YES, "Ask them before you end it");
        }
        var agreed = form.value("agreed").equals("yes");
        var of = needs.need(need);
        try {
            return Submission.of(form)
                    .send(
                            () ->
                                    needs.end(
                                            need,
                                            form.key(),
                                            form.ifMatch(),
                                            Map.of("ending", ending, "agreed", agreed)),
                            _ -> Pages.seeOther("/needs/" + need, Done.NEED_ENDED),
                            () -> page(of, form));
        } catch (ApiProblem problem) {
            if (!problem.hasMovedOn()) {
                throw problem;
            }
            form.refuse("A group still has this need. Withdraw its referral first");
            return Pages.page(409, page(needs.need(need), form));
        }
    }

    private static TemplateInstance page(NeedView need, Form form) {
        return Templates.end(need, form, ENDINGS, YES);
    }
}
