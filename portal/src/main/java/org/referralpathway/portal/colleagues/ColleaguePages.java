package org.referralpathway.portal.colleagues;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.colleagues.ColleaguesApi.Absence;
import org.referralpathway.portal.colleagues.ColleaguesApi.Colleague;
import org.referralpathway.portal.colleagues.ColleaguesApi.Invitation;
import org.referralpathway.portal.colleagues.ColleaguesApi.Staff;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// The people of an organisation. Everybody says when they are away; owners and stewards keep the
/// list.
@Path("/colleagues")
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
public class ColleaguePages {
    private static final int MOST = 20;
    private static final Fields NAMES = Fields.of("user");
    private static final Fields DAYS =
            Fields.of("from", "until", "coveredBy", "on").date("from").date("until").date("on");

    @CheckedTemplate(basePath = "colleagues")
    static class Templates {
        static native TemplateInstance list(
                Form form, UUID organization, Staff staff, List<Invitation> invitations);

        static native TemplateInstance one(
                Form form,
                UUID organization,
                Staff staff,
                Colleague colleague,
                List<Choice> others);
    }

    private final ColleaguesApi colleagues;
    private final Posted posted;

    ColleaguePages(@RestClient ColleaguesApi colleagues, Posted posted) {
        this.colleagues = colleagues;
        this.posted = posted;
    }

    @GET
    public Response own() {
        return Response.seeOther(URI.create("/colleagues/" + colleagues.own().id())).build();
    }

    @GET
    @Path("{organization}")
    public TemplateInstance list(UUID organization) {
        return list(Form.blank(NAMES), organization);
    }

    @POST
    @Path("{organization}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(UUID organization) {
        var form = posted.form(NAMES);
        form.require("user", "Select who is still here");
        return Submission.of(form)
                .send(
                        () -> colleagues.check(organization, chosen(form)),
                        _ -> Pages.seeOther("/colleagues/" + organization, Done.COLLEAGUES_CHECKED),
                        () -> list(form, organization));
    }

    private static ColleaguesApi.StillHere chosen(Form form) {
        return new ColleaguesApi.StillHere(form.identifiers("user"));
    }

    @GET
    @Path("{organization}/{user}")
    public TemplateInstance one(UUID organization, UUID user) {
        return one(Form.blank(DAYS), organization, user);
    }

    @POST
    @Path("{organization}/{user}/absence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response away(UUID organization, UUID user) {
        var form = posted.form(DAYS);
        var from =
                form.date("from", "The first day away")
                        .required("Enter the first day away")
                        .orNull();
        var until =
                form.date("until", "The first day back")
                        .required("Enter the first day back")
                        .orNull();
        var cover = form.text("coveredBy");
        return Submission.of(form)
                .send(
                        () ->
                                colleagues.absence(
                                        organization,
                                        user,
                                        new ColleaguesApi.WantedAbsence(
                                                new Absence(
                                                        Objects.requireNonNull(from),
                                                        Objects.requireNonNull(until),
                                                        cover == null
                                                                ? null
                                                                : form.identifier("coveredBy")
                                                                        .orElseThrow(
                                                                                BadRequestException
                                                                                        ::new)))),
                        _ -> Pages.seeOther("/colleagues/" + organization, Done.ABSENCE_KEPT),
                        () -> one(form, organization, user));
    }

    @POST
    @Path("{organization}/{user}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response back(UUID organization, UUID user) {
        posted.form(DAYS);
        colleagues.absence(organization, user, new ColleaguesApi.WantedAbsence(null));
        return Pages.seeOther("/colleagues/" + organization, Done.ABSENCE_KEPT);
    }

    @POST
    @Path("{organization}/{user}/departure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leaves(UUID organization, UUID user) {
        var form = posted.form(DAYS);
        var on =
                form.date("on", "The day")
                        .required("Enter the first day on which they are gone")
                        .orNull();
        return Submission.of(form)
                .send(
                        () ->
                                colleagues.departure(
                                        organization,
                                        user,
                                        new ColleaguesApi.Departure(Objects.requireNonNull(on))),
                        _ -> Pages.seeOther("/colleagues/" + organization, Done.DEPARTURE_KEPT),
                        () -> one(form, organization, user));
    }

    @POST
    @Path("{organization}/{user}/stays")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stays(UUID organization, UUID user) {
        posted.form(DAYS);
        colleagues.departure(organization, user, new ColleaguesApi.Departure(null));
        return Pages.seeOther("/colleagues/" + organization, Done.STAYS);
    }

    private TemplateInstance list(Form form, UUID organization) {
        var staff = colleagues.staff(organization);
        var asked =
                staff.mayKeep()
                        ? colleagues.invitations(organization, MOST).items()
                        : List.<Invitation>of();
        return Templates.list(form, organization, staff, asked);
    }

    private TemplateInstance one(Form form, UUID organization, UUID user) {
        var staff = colleagues.staff(organization);
        var colleague =
                staff.items().stream()
                        .filter(c -> c.user().equals(user))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        var others =
                staff.items().stream()
                        .filter(c -> c.enabled() && !c.user().equals(user))
                        .map(c -> Choice.of(c.user().toString(), c.name()))
                        .toList();
        return Templates.one(form, organization, staff, colleague, others);
    }
}
