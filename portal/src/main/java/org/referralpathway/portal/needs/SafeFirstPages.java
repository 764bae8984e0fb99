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
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.people.PeopleApi;
import org.referralpathway.portal.people.PersonView;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Before a need is written: whether somebody is in danger, and whom to ring then. Nothing is kept
/// of the answer.
@Path("/people/{person}/safe")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class SafeFirstPages {
    private static final Fields FIELDS = Fields.of("danger");
    private static final List<Choice> ANSWERS =
            List.of(
                    new Choice(
                            "yes",
                            "Yes, or I am not sure",
                            "Abuse, neglect, harm to themselves or others, or nowhere safe tonight"),
                    Choice.of("no", "No"));

    @CheckedTemplate(basePath = "needs")
    static class Templates {
        static native TemplateInstance safe(PersonView person, Form form, List<Choice> answers);

        static native TemplateInstance danger(PersonView person, List<NeedsApi.ToRing> numbers);
    }

    private final NeedsApi needs;
    private final PeopleApi people;
    private final Posted posted;

    SafeFirstPages(@RestClient NeedsApi needs, @RestClient PeopleApi people, Posted posted) {
        this.needs = needs;
        this.people = people;
        this.posted = posted;
    }

    @GET
    public TemplateInstance ask(UUID person) {
        return Templates.safe(people.person(person), Form.blank(FIELDS), ANSWERS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(UUID person) {
        var form = posted.form(FIELDS).requireOneOf("danger", ANSWERS, "Select yes or no");
        var who = people.person(person);
        if (form.refused()) {
            return Pages.page(400, Templates.safe(who, form, ANSWERS));
        }
        return form.value("danger").equals("no")
                ? Response.seeOther(URI.create(who.newNeed())).build()
                : Pages.page(200, Templates.danger(who, numbers()));
    }

    private List<NeedsApi.ToRing> numbers() {
        return needs.pathways().items().stream()
                .map(NeedsApi.Pathway::toRing)
                .filter(Objects::nonNull)
                .filter(known -> known.statutoryPhone() != null)
                .distinct()
                .toList();
    }
}
