package org.referralpathway.portal.colleagues;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ReadVersion;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// What a colleague does from now on: an owner makes owners, a steward gives anything.
@Path("/colleagues/{organization}/{user}/duties")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class DutiesPages {
    private static final String ROLES = "roles";
    private static final String OWNER = "owner";
    private static final String TEAMS = "teams";
    private static final String DESKS = "desks";
    private static final Fields FIELDS =
            Fields.of(ROLES, WorkRoles.COORDINATES, TEAMS, DESKS, OWNER);

    @CheckedTemplate(basePath = "colleagues")
    static class Templates {
        static native TemplateInstance duties(
                Form form,
                String version,
                UUID organization,
                UUID user,
                String name,
                List<Choice> roles,
                List<Choice> partnerships,
                List<Choice> desks);
    }

    private final ColleaguesApi colleagues;
    private final Posted posted;
    private final SecurityIdentity identity;

    DutiesPages(@RestClient ColleaguesApi colleagues, Posted posted, SecurityIdentity identity) {
        this.colleagues = colleagues;
        this.posted = posted;
        this.identity = identity;
    }

    /// Whoever may not change them finds no page.
    @GET
    public TemplateInstance duties(UUID organization, UUID user) {
        try (var read = colleagues.duties(organization, user)) {
            var has = read.getEntity();
            if (!has.mayChange()) {
                throw new NotFoundException();
            }
            var form =
                    Form.prefilled(
                            FIELDS,
                            Map.of(
                                    ROLES,
                                    has.roles(),
                                    WorkRoles.COORDINATES,
                                    values(has.coordinates()),
                                    TEAMS,
                                    values(has.teams()),
                                    DESKS,
                                    values(has.desks()),
                                    OWNER,
                                    has.owner() ? List.of("yes") : List.of()));
            return page(form, ReadVersion.of(read), organization, user, has.places());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(UUID organization, UUID user) {
        var form = posted.form(FIELDS);
        form.require(ROLES, "Select what they do. Close their account if it is nothing any more");
        var wanted =
                new ColleaguesApi.WantedDuties(
                        form.all(ROLES),
                        WorkRoles.coordinated(form),
                        form.identifiers(TEAMS),
                        form.identifiers(DESKS),
                        form.chosen(OWNER, "yes"));
        return Submission.of(form)
                .send(
                        () -> {
                            colleagues.change(organization, user, form.ifMatch(), wanted);
                            return wanted;
                        },
                        _ -> Pages.seeOther("/colleagues/" + organization, Done.DUTIES_CHANGED),
                        () ->
                                page(
                                        form,
                                        form.value(Form.VERSION),
                                        organization,
                                        user,
                                        places(organization, user)));
    }

    private List<ColleaguesApi.Place> places(UUID organization, UUID user) {
        try (var read = colleagues.duties(organization, user)) {
            return read.getEntity().places();
        }
    }

    private TemplateInstance page(
            Form form,
            String version,
            UUID organization,
            UUID user,
            List<ColleaguesApi.Place> places) {
        var partnerships =
                identity.hasRole(Roles.STEWARD)
                        ? colleagues.partnerships().choices()
                        : List.<Choice>of();
        return Templates.duties(
                form,
                version,
                organization,
                user,
                colleagues.staff(organization).nameOf(user),
                WorkRoles.givenBy(identity),
                partnerships,
                places.stream()
                        .map(place -> Choice.of(place.id().toString(), place.name()))
                        .toList());
    }

    private static List<String> values(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
