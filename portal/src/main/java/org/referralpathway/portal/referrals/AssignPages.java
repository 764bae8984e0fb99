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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.colleagues.ColleaguesApi;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Who of a group does it. Whom the person does not want is not available, and nobody is told why.
@Path("/referrals/{id}/assignee")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class AssignPages {
    private static final String NOBODY = "nobody";
    private static final Fields FIELDS = Fields.of("user");

    @CheckedTemplate(basePath = "referrals")
    static class Templates {
        static native TemplateInstance assign(
                ReferralView referral, String now, List<Choice> choices, Form form);
    }

    private final ReferralsApi referrals;
    private final ColleaguesApi colleagues;
    private final Posted posted;

    AssignPages(
            @RestClient ReferralsApi referrals,
            @RestClient ColleaguesApi colleagues,
            Posted posted) {
        this.referrals = referrals;
        this.colleagues = colleagues;
        this.posted = posted;
    }

    @GET
    public TemplateInstance ask(UUID id) {
        return page(id, Form.blank(FIELDS), choices());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assign(UUID id) {
        var choices = choices();
        var form = posted.form(FIELDS).requireOneOf("user", choices, "Select who does it");
        try {
            return Submission.of(form)
                    .send(
                            () -> referrals.assign(id, form.ifMatch(), whom(form, choices)),
                            _ -> Pages.seeOther("/referrals/" + id, Done.ASSIGNED),
                            () -> page(id, form, choices));
        } catch (ApiProblem problem) {
            if (!problem.is("not-available")) {
                throw problem;
            }
            form.refuse("user", "They are not available for this: choose somebody else");
            return Pages.page(409, page(id, form, choices));
        }
    }

    private static Map<String, Object> whom(Form form, List<Choice> choices) {
        var user = form.value("user");
        return user.equals(NOBODY) ? Map.of() : Map.of("user", user, "name", name(choices, user));
    }

    private TemplateInstance page(UUID id, Form form, List<Choice> choices) {
        var referral = referrals.referral(id);
        var now = referral.assignedTo();
        return Templates.assign(
                referral,
                now == null ? "Nobody yet" : name(choices, now.toString()),
                choices,
                form);
    }

    private static String name(List<Choice> choices, String user) {
        return choices.stream()
                .filter(choice -> choice.value().equals(user))
                .map(Choice::text)
                .findFirst()
                .orElse("Somebody who does not work there any more");
    }

    private List<Choice> choices() {
        var staff =
                colleagues.staff(colleagues.own().id()).items().stream()
                        .filter(ColleaguesApi.Colleague::enabled)
                        .map(one -> Choice.of(one.user().toString(), one.name()));
        return Stream.concat(staff, Stream.of(Choice.of(NOBODY, "Nobody yet"))).toList();
    }
}
