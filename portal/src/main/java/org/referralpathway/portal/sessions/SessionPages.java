package org.referralpathway.portal.sessions;

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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.listings.UpkeepApi;
import org.referralpathway.portal.needs.NeedsApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// The weekly session. The agenda shows no name, no date of birth and no address, so that it can be
/// put on the wall; what was decided leaves when the session is closed.
@Path("/sessions")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
@Produces(MediaType.TEXT_HTML)
public class SessionPages {
    private static final Fields OPEN = Fields.of("partnership");
    private static final Fields DECIDE = Fields.of("decision", "minute", "dissent");

    @CheckedTemplate(basePath = "sessions")
    static class Templates {
        static native TemplateInstance list(
                List<SessionsApi.Session> sessions, List<Choice> partnerships, Form form);

        static native TemplateInstance session(
                SessionsApi.Session session, List<SessionsApi.Item> items);

        static native TemplateInstance decide(
                SessionsApi.Session session,
                SessionsApi.Item item,
                Form form,
                List<Choice> choices);
    }

    private final SessionsApi sessions;
    private final NeedsApi needs;
    private final UpkeepApi listings;
    private final Posted posted;

    SessionPages(
            @RestClient SessionsApi sessions,
            @RestClient NeedsApi needs,
            @RestClient UpkeepApi listings,
            Posted posted) {
        this.sessions = sessions;
        this.needs = needs;
        this.listings = listings;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list() {
        return list(Form.blank(OPEN));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open() {
        var partnerships = partnerships();
        var form =
                posted.form(OPEN).requireOneOf("partnership", partnerships, "Select a partnership");
        try {
            return Submission.of(form)
                    .send(
                            () ->
                                    sessions.open(
                                            form.key(),
                                            Map.of("partnership", form.value("partnership"))),
                            made -> Response.seeOther(URI.create(made.session().page())).build(),
                            () -> list(form));
        } catch (ApiProblem problem) {
            if (!problem.is("session-open")) {
                throw problem;
            }
            return Pages.page(409, list(form.refuse("One is open: close it before the next")));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance session(UUID id) {
        var view = sessions.one(id);
        return Templates.session(view.session(), view.items());
    }

    @GET
    @Path("{id}/needs/{need}")
    public TemplateInstance decide(UUID id, UUID need) {
        var view = sessions.one(id);
        var item = item(view, need);
        return Templates.decide(view.session(), item, asDecided(item), SessionWords.choices(item));
    }

    @POST
    @Path("{id}/needs/{need}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decided(UUID id, UUID need) {
        var view = sessions.one(id);
        var item = item(view, need);
        var choices = SessionWords.choices(item);
        var form =
                posted.form(DECIDE).requireOneOf("decision", choices, "Select what is to be done");
        try {
            return Submission.of(form)
                    .send(
                            () -> sessions.decide(id, need, said(form)),
                            _ -> Pages.seeOther("/sessions/" + id, Done.DECISION_MINUTED),
                            () -> Templates.decide(view.session(), item, form, choices));
        } catch (ApiProblem problem) {
            if (!problem.is("session-closed")) {
                throw problem;
            }
            form.refuse(
                    "The session was closed meanwhile. What you wrote is still here: use it next time");
            return Pages.page(409, Templates.decide(view.session(), item, form, choices));
        }
    }

    /// Somebody has rung, and the listing is right.
    @POST
    @Path("{id}/confirmed/{service}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmed(UUID id, UUID service) {
        listings.confirm(new UpkeepApi.Confirmations(List.of(service)));
        return Pages.seeOther("/sessions/" + id, Done.LISTINGS_CONFIRMED);
    }

    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(UUID id) {
        sessions.close(id, posted.form(OPEN).key(), Map.of());
        return Pages.seeOther("/sessions/" + id, Done.SESSION_CLOSED);
    }

    private static Form asDecided(SessionsApi.Item item) {
        var decision =
                item.service() == null ? item.decision() : SessionWords.OFFER + item.service();
        var filled = new LinkedHashMap<String, List<String>>();
        filled.put("decision", decision == null ? List.of() : List.of(decision));
        filled.put("minute", item.minute() == null ? List.of() : List.of(item.minute()));
        filled.put("dissent", item.dissent() == null ? List.of() : List.of(item.dissent()));
        return Form.prefilled(DECIDE, filled);
    }

    private static Map<String, Object> said(Form form) {
        var said = new LinkedHashMap<String, Object>();
        var decision = form.value("decision");
        if (decision.startsWith(SessionWords.OFFER)) {
            said.put("decision", "offer");
            said.put("service", decision.substring(SessionWords.OFFER.length()));
        } else {
            said.put("decision", decision);
        }
        for (var words : List.of("minute", "dissent")) {
            if (form.text(words) != null) {
                said.put(words, form.value(words));
            }
        }
        return said;
    }

    private static SessionsApi.Item item(SessionsApi.View view, UUID need) {
        return view.items().stream()
                .filter(item -> item.need().equals(need))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance list(Form form) {
        return Templates.list(sessions.recent().items(), partnerships(), form);
    }

    /// Those that the viewer's organisation works in; which it coordinates the service knows.
    private List<Choice> partnerships() {
        return needs.pathways().items().stream()
                .map(p -> Choice.of(p.partnership().toString(), p.name()))
                .distinct()
                .toList();
    }
}
