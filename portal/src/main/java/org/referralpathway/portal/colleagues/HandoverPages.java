package org.referralpathway.portal.colleagues;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/// All of somebody's open work goes to a colleague, in one step.
@Path("/colleagues/{organization}/{user}/work")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class HandoverPages {
    private static final Fields FIELDS = Fields.of("to");

    @CheckedTemplate(basePath = "colleagues")
    static class Templates {
        static native TemplateInstance work(
                UUID organization,
                ColleaguesApi.Colleague colleague,
                HandoverApi.Work work,
                Form form,
                List<Choice> others);
    }

    private final ColleaguesApi colleagues;
    private final HandoverApi handover;
    private final Posted posted;

    HandoverPages(
            @RestClient ColleaguesApi colleagues, @RestClient HandoverApi handover, Posted posted) {
        this.colleagues = colleagues;
        this.handover = handover;
        this.posted = posted;
    }

    @GET
    public TemplateInstance show(UUID organization, UUID user) {
        return page(Form.blank(FIELDS), organization, user);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handOver(UUID organization, UUID user) {
        var form =
                posted.form(FIELDS)
                        .requireOneOf("to", others(organization, user), "Select who takes it over");
        return Submission.of(form)
                .send(
                        () ->
                                handover.handOver(
                                        form.key(),
                                        new HandoverApi.HandOver(
                                                user,
                                                form.identifier("to").orElseThrow(),
                                                name(organization, user, form.value("to")))),
                        _ -> Pages.seeOther("/colleagues/" + organization, Done.HANDED_OVER),
                        () -> page(form, organization, user));
    }

    private TemplateInstance page(Form form, UUID organization, UUID user) {
        var colleague =
                colleagues.staff(organization).items().stream()
                        .filter(one -> one.user().equals(user))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        return Templates.work(
                organization, colleague, handover.work(user), form, others(organization, user));
    }

    private String name(UUID organization, UUID user, String to) {
        return others(organization, user).stream()
                .filter(choice -> choice.value().equals(to))
                .map(Choice::text)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Choice> others(UUID organization, UUID user) {
        return colleagues.staff(organization).items().stream()
                .filter(one -> one.enabled() && !one.user().equals(user))
                .map(one -> Choice.of(one.user().toString(), one.name()))
                .toList();
    }
}
