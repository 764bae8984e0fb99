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

/// Asking several groups for one need: one after another in the order of the list, or all at once.
@Path("/needs/{need}/several")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class SeveralPages {
    private static final Fields FIELDS = Fields.of("mode", "services");
    private static final int MOST = 10;
    private static final List<Choice> MODES =
            List.of(
                    new Choice(
                            "cascade",
                            "One after another",
                            "The next is asked when the one before says no or does not answer"),
                    new Choice(
                            "broadcast",
                            "At most 5 at once",
                            "The first that accepts has it, and the others are told"));

    @CheckedTemplate(basePath = "needs")
    static class Templates {
        static native TemplateInstance several(
                NeedView need, Form form, List<Choice> modes, List<Choice> groups);
    }

    private final NeedsApi needs;
    private final SeveralApi several;
    private final Posted posted;

    SeveralPages(@RestClient NeedsApi needs, @RestClient SeveralApi several, Posted posted) {
        this.needs = needs;
        this.several = several;
        this.posted = posted;
    }

    @GET
    public TemplateInstance choose(UUID need) {
        return page(needs.need(need), Form.blank(FIELDS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(UUID need) {
        var of = needs.need(need);
        var groups = groups(of);
        var form = posted.form(FIELDS).requireOneOf("mode", MODES, "Select how they are asked");
        var chosen =
                groups.stream()
                        .map(Choice::value)
                        .filter(service -> form.all("services").contains(service))
                        .map(UUID::fromString)
                        .limit(MOST)
                        .toList();
        if (chosen.size() < form.all("services").size()) {
            form.refuse("services", "One of the groups does not fit any more: look again");
        }
        if (chosen.isEmpty()) {
            form.refuse("services", "Select at least one group");
        }
        try {
            return Submission.of(form)
                    .send(
                            () -> {
                                several.ask(
                                        need,
                                        form.key(),
                                        new SeveralApi.Several(form.value("mode"), chosen));
                                return need;
                            },
                            _ -> Pages.seeOther("/needs/" + need, Done.SENT),
                            () -> page(of, form));
        } catch (ApiProblem problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            form.refuse("Not sent: this has changed meanwhile. Look at the groups again");
            return Pages.page(409, page(of, form));
        }
    }

    @POST
    @Path("stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(UUID need) {
        try {
            several.stop(need);
        } catch (ApiProblem problem) {
            if (problem.status() != 404) {
                throw problem;
            }
        }
        return Pages.seeOther("/needs/" + need, Done.STOPPED_ASKING);
    }

    private TemplateInstance page(NeedView need, Form form) {
        return Templates.several(need, form, MODES, groups(need));
    }

    /// Those that fit now, the best first, less whom the need has been sent to.
    private List<Choice> groups(NeedView need) {
        return needs.matches(need.id()).candidates().stream()
                .filter(group -> !need.hasAsked(group.service()))
                .limit(MOST)
                .map(group ->
                        new Choice(
                                group.service().toString(),
                                group.serviceName(),
                                group.organizationName()))
                .toList();
    }
}
