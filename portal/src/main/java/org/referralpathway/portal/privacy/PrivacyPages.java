package org.referralpathway.portal.privacy;

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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// The information-governance officer's pages: what people ask, who looked at too much, and whether
/// the record of looks is whole.
@Path("/privacy")
@RunOnVirtualThread
@RolesAllowed(Roles.PRIVACY)
@Produces(MediaType.TEXT_HTML)
public class PrivacyPages {
    private static final Fields CLOSE = Fields.of("outcome");
    private static final Fields GIVE = Fields.of("include");

    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance list(
                List<PrivacyApi.Request> requests,
                List<PrivacyApi.Request> closed,
                List<PrivacyApi.Unusual> unusual,
                PrivacyApi.Chain chain);

        static native TemplateInstance request(
                PrivacyApi.Request request,
                SubjectFile draft,
                Form form,
                List<Choice> outcomes,
                List<Choice> toGive);

        static native TemplateInstance released(PrivacyApi.Release release);
    }

    private final PrivacyApi privacy;
    private final Posted posted;

    PrivacyPages(@RestClient PrivacyApi privacy, Posted posted) {
        this.privacy = privacy;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(
                privacy.requests().items(),
                privacy.closed().items(),
                privacy.unusual().items(),
                privacy.chain());
    }

    @GET
    @Path("{id}")
    public TemplateInstance request(UUID id) {
        return page(id, Form.blank(CLOSE));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(UUID id) {
        var form =
                posted.form(CLOSE)
                        .requireOneOf("outcome", PrivacyWords.OUTCOMES, "Select what came of it");
        return Submission.of(form)
                .send(
                        () ->
                                privacy.close(
                                        id, form.key(), Map.of("outcome", form.value("outcome"))),
                        _ -> Pages.seeOther("/privacy", Done.REQUEST_CLOSED),
                        () -> page(id, form));
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(UUID id) {
        var form = posted.form(GIVE);
        return Submission.of(form)
                .send(
                        () ->
                                privacy.release(
                                        id,
                                        form.key(),
                                        Map.of("include", form.identifiers("include"))),
                        _ -> Pages.seeOther("/privacy/" + id + "/released", Done.HANDED_TO_PERSON),
                        () -> page(id, form));
    }

    @GET
    @Path("{id}/released")
    public TemplateInstance released(UUID id) {
        return Templates.released(privacy.released(id));
    }

    @GET
    @Path("{id}/released.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response releasedJson(UUID id) {
        return Response.ok(privacy.releasedText(id))
                .header("Content-Disposition", "attachment; filename=\"what-we-hold.json\"")
                .build();
    }

    @POST
    @Path("{id}/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(UUID id) {
        var form = posted.form(CLOSE);
        var person = of(id).person();
        return Submission.of(form)
                .send(
                        () -> {
                            privacy.erase(person, form.key(), Map.of());
                            return person;
                        },
                        _ -> Pages.seeOther("/privacy/" + id, Done.ERASED),
                        () -> page(id, form));
    }

    private TemplateInstance page(UUID id, Form form) {
        var draft = privacy.draft(id);
        return Templates.request(of(id), draft, form, PrivacyWords.OUTCOMES, draft.toGive());
    }

    private PrivacyApi.Request of(UUID id) {
        return privacy.requests().items().stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
