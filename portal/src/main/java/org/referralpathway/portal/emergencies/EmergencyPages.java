package org.referralpathway.portal.emergencies;

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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.people.Who;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Learning in an emergency who somebody is: one asks, a second vouches, and for an hour the first
/// sees it here.
@Path("/emergencies")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR, Roles.PRIVACY})
@Produces(MediaType.TEXT_HTML)
public class EmergencyPages {
    private static final Fields FIELDS = Fields.of("reason");
    private static final List<Choice> REASONS =
            List.of(
                    Choice.of("danger-to-life", "The person’s life is in danger"),
                    Choice.of("danger-to-others", "Somebody else is in danger"),
                    Choice.of("nobody-reachable", "Nobody who knows them can be reached in time"));

    @CheckedTemplate(basePath = "emergencies")
    static class Templates {
        static native TemplateInstance ask(UUID need, Form form, List<Choice> reasons);

        static native TemplateInstance one(
                EmergenciesApi.Emergency emergency, @Nullable Who who, Form form);
    }

    private final EmergenciesApi emergencies;
    private final Posted posted;

    EmergencyPages(@RestClient EmergenciesApi emergencies, Posted posted) {
        this.emergencies = emergencies;
        this.posted = posted;
    }

    static String reasonText(String code) {
        return REASONS.stream()
                .filter(reason -> reason.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse(code);
    }

    @GET
    @Path("of/{need}")
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
    public TemplateInstance ask(UUID need) {
        return Templates.ask(need, Form.blank(FIELDS), REASONS);
    }

    @POST
    @Path("of/{need}")
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response asked(UUID need) {
        var form = posted.form(FIELDS).requireOneOf("reason", REASONS, "Select why");
        return Submission.of(form)
                .send(
                        () ->
                                emergencies.ask(
                                        form.key(),
                                        Map.of("need", need, "reason", form.value("reason"))),
                        made -> Response.seeOther(URI.create("/emergencies/" + made.id())).build(),
                        () -> Templates.ask(need, form, REASONS));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(UUID id) {
        return page(id, Form.blank(FIELDS));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response vouch(UUID id) {
        var form = posted.form(FIELDS);
        return Submission.of(form)
                .send(
                        () -> emergencies.vouch(id, form.key(), Map.of()),
                        _ -> Pages.seeOther("/emergencies/" + id, Done.EMERGENCY_VOUCHED),
                        () -> page(id, form));
    }

    private TemplateInstance page(UUID id, Form form) {
        var emergency = emergencies.one(id);
        return Templates.one(emergency, emergency.waits() ? null : who(id), form);
    }

    /// Only whoever asked sees it, and only for the hour.
    private @Nullable Who who(UUID id) {
        try {
            return emergencies.person(id);
        } catch (ApiProblem problem) {
            if (problem.status() == 404 || problem.status() == 403) {
                return null;
            }
            throw problem;
        }
    }
}
