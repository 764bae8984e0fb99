package org.referralpathway.portal.enquiries;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.desks.DesksApi;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.needs.NeedsApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Asking a public body something: of a desk, or of whoever those who coordinate find.
@Path("/enquiries/new")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR, Roles.PARTNER})
@Produces(MediaType.TEXT_HTML)
public class AskPages {
    private static final Fields FIELDS = Fields.of("partnership", "desk", "subject", "text");

    @CheckedTemplate(basePath = "enquiries")
    static class Templates {
        static native TemplateInstance ask(
                Form form, List<Choice> partnerships, List<Choice> desks);
    }

    private final EnquiriesApi enquiries;
    private final NeedsApi needs;
    private final DesksApi desks;
    private final Posted posted;

    AskPages(
            @RestClient EnquiriesApi enquiries,
            @RestClient NeedsApi needs,
            @RestClient DesksApi desks,
            Posted posted) {
        this.enquiries = enquiries;
        this.needs = needs;
        this.desks = desks;
        this.posted = posted;
    }

    @GET
    public TemplateInstance ask(@RestQuery @Nullable UUID desk) {
        return page(
                desk == null
                        ? Form.blank(FIELDS)
                        : Form.prefilled(FIELDS, Map.of("desk", List.of(desk.toString()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response asked() {
        var form =
                posted.form(FIELDS)
                        .requireOneOf("partnership", partnerships(), "Select a partnership")
                        .require("subject", "Say what it is about")
                        .require("text", "Write your question");
        var question = new LinkedHashMap<String, Object>();
        question.put("partnership", form.value("partnership"));
        form.identifier("desk").ifPresent(desk -> question.put("desk", desk));
        question.put("subject", form.value("subject"));
        question.put("text", form.value("text"));
        return Submission.of(form)
                .send(
                        () -> enquiries.ask(form.key(), question),
                        made -> Pages.seeOther(made.page(), Done.ENQUIRY_ASKED),
                        () -> page(form));
    }

    private TemplateInstance page(Form form) {
        return Templates.ask(form, partnerships(), DeskChoices.of(desks));
    }

    private List<Choice> partnerships() {
        return needs.pathways().items().stream()
                .map(pathway -> Choice.of(pathway.partnership().toString(), pathway.name()))
                .distinct()
                .toList();
    }
}
