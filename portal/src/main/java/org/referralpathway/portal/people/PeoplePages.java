package org.referralpathway.portal.people;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Listing;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.AccessNeeds;
import org.referralpathway.portal.words.Languages;
import org.referralpathway.portal.words.Words;

/// People: recorded once, before their first need.
@Path("/people")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class PeoplePages {
    private static final int PAGE = 25;

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance list(Listing<PersonView> people);

        static native TemplateInstance record(
                Form form,
                List<Choice> languages,
                List<Choice> access,
                List<Choice> never,
                List<Choice> atRisk,
                @Nullable PersonView known);

        static native TemplateInstance person(
                PersonView person, List<PeopleApi.Housemate> household);
    }

    private final PeopleApi people;
    private final Posted posted;
    private final InstantSource clock;

    PeoplePages(@RestClient PeopleApi people, Posted posted, InstantSource clock) {
        this.people = people;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        return Templates.list(people.people(cursor, PAGE));
    }

    @GET
    @Path("new")
    public TemplateInstance record(@RestQuery @Nullable UUID with) {
        return with == null
                ? again(Form.blank(PersonForm.FIELDS))
                : again(
                        Form.prefilled(
                                PersonForm.FIELDS, Map.of("with", List.of(with.toString()))));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recorded() {
        var form = posted.form(PersonForm.FIELDS);
        var person = PersonForm.read(form, today(), List.of());
        return Submission.of(form)
                .send(
                        () -> recorded(form, person),
                        made -> Pages.seeOther("/people/" + made.id(), Done.PERSON_RECORDED),
                        () -> again(form));
    }

    /// Sent again after a break, it records nobody twice and moves nobody twice.
    private PersonView recorded(Form form, NewPerson person) {
        var made = people.record(form.key(), person);
        form.identifier("with").ifPresent(with -> people.join(made.id(), Map.of("with", with)));
        return made;
    }

    @GET
    @Path("{id}")
    public TemplateInstance person(UUID id) {
        return Templates.person(people.person(id), people.household(id).items());
    }

    @POST
    @Path("{id}/moved-out")
    public Response movedOut(UUID id) {
        people.leave(id);
        return Pages.seeOther("/people/" + id, Done.PERSON_CHANGED);
    }

    @GET
    @Path("{id}/change")
    public TemplateInstance change(UUID id) {
        var known = people.person(id);
        return page(PersonForm.of(known), known);
    }

    @POST
    @Path("{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changed(UUID id) {
        var form = posted.form(PersonForm.FIELDS);
        var known = people.person(id);
        var told = PersonForm.read(form, today(), known.identifiers());
        try {
            return Submission.of(form)
                    .send(
                            () -> people.change(id, form.ifMatch(), told),
                            _ -> Pages.seeOther("/people/" + id, Done.PERSON_CHANGED),
                            () -> page(form, known));
        } catch (ApiProblem problem) {
            if (!problem.hasMovedOn()) {
                throw problem;
            }
            form.refuse("Somebody changed these details at the same time. Look again");
            return Pages.page(409, page(form, known));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.UK);
    }

    private static TemplateInstance again(Form form) {
        return page(form, null);
    }

    private static TemplateInstance page(Form form, @Nullable PersonView known) {
        return Templates.record(
                form,
                Languages.choices(),
                AccessNeeds.choices(),
                SafeContact.NEVER,
                PersonForm.AT_RISK,
                known);
    }
}
