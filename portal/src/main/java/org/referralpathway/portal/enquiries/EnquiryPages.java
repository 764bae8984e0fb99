package org.referralpathway.portal.enquiries;

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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Listing;
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

/// Questions to public bodies: asked by one's own organisation, and waiting for it.
@Path("/enquiries")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR, Roles.PARTNER})
@Produces(MediaType.TEXT_HTML)
public class EnquiryPages {
    private static final int PAGE = 25;
    private static final Fields FIELDS = Fields.of("text", "desk");
    private static final Set<String> STEPS = Set.of("answer", "pass-on", "ask-again", "close");

    @CheckedTemplate(basePath = "enquiries")
    static class Templates {
        static native TemplateInstance list(
                List<EnquiriesApi.Enquiry> waiting, Listing<EnquiriesApi.Enquiry> asked);

        static native TemplateInstance one(
                EnquiriesApi.Enquiry enquiry,
                DesksApi.@Nullable Desk at,
                Form form,
                List<Choice> desks);

        static native TemplateInstance figures(List<EnquiriesApi.Figures> bodies);
    }

    private final EnquiriesApi enquiries;
    private final NeedsApi needs;
    private final DesksApi desks;
    private final Posted posted;

    EnquiryPages(
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
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        return Templates.list(
                cursor == null ? enquiries.list(false, null, PAGE).items() : List.of(),
                enquiries.list(true, cursor, PAGE));
    }

    /// Of the partnerships that the viewer works in.
    @GET
    @Path("figures")
    public TemplateInstance figures() {
        return Templates.figures(
                needs.pathways().items().stream()
                        .map(NeedsApi.Pathway::partnership)
                        .distinct()
                        .flatMap(partnership -> enquiries.figures(partnership).items().stream())
                        .toList());
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(UUID id) {
        return page(enquiries.one(id), Form.blank(FIELDS));
    }

    @POST
    @Path("{id}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(UUID id, String step) {
        if (!STEPS.contains(step)) {
            throw new NotFoundException();
        }
        var form = posted.form(FIELDS);
        if (step.equals("pass-on")) {
            form.requireOneOf("desk", DeskChoices.of(desks), "Select a desk");
        } else if (!step.equals("close")) {
            form.require("text", "Write something");
        }
        try {
            return Submission.of(form)
                    .send(
                            () ->
                                    enquiries.step(
                                            id, step, form.key(), form.ifMatch(), body(step, form)),
                            _ -> Pages.seeOther("/enquiries/" + id, Done.ENQUIRY_KEPT),
                            () -> page(enquiries.one(id), form));
        } catch (ApiProblem problem) {
            if (!problem.hasMovedOn()) {
                throw problem;
            }
            form.refuse("This has changed since you opened the page. It shows how it stands now");
            return Pages.page(409, page(enquiries.one(id), form));
        }
    }

    private static Map<String, Object> body(String step, Form form) {
        return switch (step) {
            case "pass-on" -> Map.of("desk", form.value("desk"));
            case "close" -> Map.of();
            default -> Map.of("text", form.value("text"));
        };
    }

    /// With the name and the number of who has it, as the directory knows them today.
    private TemplateInstance page(EnquiriesApi.Enquiry enquiry, Form form) {
        var at =
                enquiry.desk() == null
                        ? null
                        : desks.about(null).items().stream()
                                .filter(desk -> Objects.equals(desk.desk(), enquiry.desk()))
                                .findFirst()
                                .orElse(null);
        return Templates.one(
                enquiry, at, form, enquiry.toAnswer() ? DeskChoices.of(desks) : List.of());
    }
}
