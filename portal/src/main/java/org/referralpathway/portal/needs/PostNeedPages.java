package org.referralpathway.portal.needs;

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
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.needs.NeedsApi.NewCase;
import org.referralpathway.portal.people.PeopleApi;
import org.referralpathway.portal.people.PersonView;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Words;

/// Posting a need for a person who is recorded already.
@Path("/needs/new")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class PostNeedPages {
    @CheckedTemplate(basePath = "needs")
    static class Templates {
        static native TemplateInstance post(
                PersonView person, Form form, NeedForm.Choices choices, @Nullable Instant savedAt);
    }

    private final NeedsApi needs;
    private final PeopleApi people;
    private final DraftsApi drafts;
    private final Posted posted;
    private final InstantSource clock;

    PostNeedPages(
            @RestClient NeedsApi needs,
            @RestClient PeopleApi people,
            @RestClient DraftsApi drafts,
            Posted posted,
            InstantSource clock) {
        this.needs = needs;
        this.people = people;
        this.drafts = drafts;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public TemplateInstance need(@RestQuery @Nullable UUID person) {
        var who = person(person);
        var draft = draft(who.id());
        if (draft != null) {
            return Templates.post(who, NeedForm.begun(draft), choices(), draft.savedAt());
        }
        return Templates.post(who, NeedForm.blank(who), choices(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response posted(@RestQuery @Nullable UUID person) {
        var form = posted.form(NeedForm.FIELDS);
        var who = person(person);
        var choices = choices();
        if (form.text(NeedForm.LATER) != null) {
            return later(form, who, choices);
        }
        var need = NeedForm.read(form, choices, today());
        return Submission.of(form)
                .send(
                        () -> needs.post(form.key(), need.in(openCase(form, who.id()))),
                        made -> {
                            forget(who.id());
                            return Pages.seeOther("/needs/" + made.id(), Done.NEED_POSTED);
                        },
                        () -> Templates.post(who, form, choices, null));
    }

    /// Right or not, what was typed is kept.
    private Response later(Form form, PersonView who, NeedForm.Choices choices) {
        return Submission.of(form)
                .send(
                        () -> {
                            drafts.save(who.id(), new DraftsApi.Saving(form.typed()));
                            return who.id();
                        },
                        _ -> Pages.seeOther("/needs", Done.NEED_SAVED),
                        () -> Templates.post(who, form, choices, null));
    }

    private DraftsApi.@Nullable Draft draft(UUID person) {
        try {
            return drafts.of(person);
        } catch (ApiProblem | ProcessingException _) {
            return null;
        }
    }

    /// What cannot be forgotten now goes by itself.
    private void forget(UUID person) {
        try {
            drafts.forget(person);
        } catch (ApiProblem | ProcessingException _) {
            // the need is posted all the same
        }
    }

    private PersonView person(@Nullable UUID person) {
        if (person == null) {
            throw new NotFoundException();
        }
        return people.person(person);
    }

    private UUID openCase(Form form, UUID person) {
        var pathway = form.identifier("pathway").orElseThrow(BadRequestException::new);
        return needs.cases(person).items().stream()
                .filter(known -> known.pathway().equals(pathway))
                .findFirst()
                .map(NeedsApi.KnownCase::id)
                .orElseGet(() -> opened(form, person, pathway));
    }

    private UUID opened(Form form, UUID person, UUID pathway) {
        return needs.open(NeedForm.caseKey(form, person), new NewCase(person, pathway)).id();
    }

    private NeedForm.Choices choices() {
        return new NeedForm.Choices(
                needs.pathways().items().stream()
                        .map(pathway -> Choice.of(pathway.id().toString(), pathway.name()))
                        .toList(),
                needs.kinds().items().stream()
                        .map(kind -> Choice.of(kind.code(), kind.label()))
                        .toList(),
                Words.example(today().plusWeeks(1)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.UK);
    }
}
