package org.referralpathway.portal.incidents;

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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Away;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.colleagues.ColleaguesApi;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.listings.UpkeepApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// An emergency is declared, confirmed by somebody of another organisation, ended and looked back
/// on.
@Path("/incidents")
@RunOnVirtualThread
@RolesAllowed({Roles.COORDINATOR, Roles.PARTNER})
@Produces(MediaType.TEXT_HTML)
public class IncidentPages {
    private static final Fields FIELDS = Fields.of("partnership", "districts", "reason", "hours");
    private static final List<Choice> HOURS =
            List.of(
                    new Choice("24", "One day", null),
                    new Choice("72", "Three days", null),
                    new Choice("168", "A week", null),
                    new Choice("336", "Two weeks", null));

    @CheckedTemplate(basePath = "incidents")
    static class Templates {
        static native TemplateInstance list(
                Form form,
                @Nullable List<IncidentsApi.Incident> incidents,
                Names names,
                List<Choice> partnerships,
                List<Choice> areas,
                List<Choice> hours);

        static native TemplateInstance end(IncidentsApi.Incident incident, Names names);

        static native TemplateInstance review(IncidentsApi.Review review, Names names);
    }

    /// What partnerships and areas are called.
    record Names(Map<String, String> partnerships, Map<String, String> areas) {
        public String where(IncidentsApi.Incident incident) {
            var partnership =
                    partnerships.getOrDefault(incident.partnership().toString(), "A partnership");
            return incident.districts().isEmpty()
                    ? partnership + ", everywhere"
                    : partnership
                            + ": "
                            + incident.districts().stream()
                                    .map(code -> areas.getOrDefault(code, code))
                                    .collect(Collectors.joining(", "));
        }
    }

    private final IncidentsApi incidents;
    private final ColleaguesApi colleagues;
    private final UpkeepApi listings;
    private final Posted posted;

    IncidentPages(
            @RestClient IncidentsApi incidents,
            @RestClient ColleaguesApi colleagues,
            @RestClient UpkeepApi listings,
            Posted posted) {
        this.incidents = incidents;
        this.colleagues = colleagues;
        this.listings = listings;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list() {
        return page(Form.prefilled(FIELDS, Map.of("hours", List.of("72"))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declare() {
        var form = posted.form(FIELDS);
        form.require("partnership", "Select the partnership")
                .require("reason", "Enter what has happened, without names")
                .requireOneOf("hours", HOURS, "Select how long it lasts at most");
        var partnership = form.identifier("partnership");
        return Submission.of(form)
                .send(
                        () ->
                                incidents.declare(
                                        form.key(),
                                        new IncidentsApi.Wanted(
                                                partnership.orElseThrow(),
                                                form.all("districts"),
                                                form.value("reason"),
                                                form.number("hours").orElseThrow())),
                        _ -> Pages.seeOther("/incidents", Done.INCIDENT_DECLARED),
                        () -> page(form));
    }

    @POST
    @Path("{id}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(UUID id) {
        try {
            incidents.confirm(id);
            return Pages.seeOther("/incidents", Done.INCIDENT_RUNS);
        } catch (ApiProblem problem) {
            if (!problem.isAboutTheForm()) {
                throw problem;
            }
            return Pages.page(400, page(problem.refuse(Form.blank(FIELDS))));
        }
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(UUID id) {
        incidents.end(id);
        return Pages.seeOther("/incidents", Done.INCIDENT_OVER);
    }

    /// It is asked first: whoever relies on it loses sight of people at once, and it takes two
    /// organisations to begin again.
    @GET
    @Path("{id}/end")
    public TemplateInstance ending(UUID id) {
        var running =
                incidents.all().items().stream()
                        .filter(one -> one.id().equals(id) && one.isRunning())
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        return Templates.end(running, names());
    }

    @GET
    @Path("{id}/review")
    public TemplateInstance review(UUID id) {
        return Templates.review(incidents.review(id), names());
    }

    private TemplateInstance page(Form form) {
        var names = names();
        return Templates.list(
                form,
                Away.or(() -> incidents.all().items(), null),
                names,
                choices(names.partnerships()),
                choices(names.areas()),
                HOURS);
    }

    private Names names() {
        return new Names(
                Away.or(
                        () ->
                                colleagues.partnerships().items().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        one -> one.id().toString(),
                                                        ColleaguesApi.Partnership::name)),
                        Map.of()),
                Away.or(() -> listings.choices().areas(), Map.of()));
    }

    private static List<Choice> choices(Map<String, String> names) {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(name -> Choice.of(name.getKey(), name.getValue()))
                .toList();
    }
}
