package org.referralpathway.notification.template.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.notification.template.PortalLinks;
import org.referralpathway.notification.template.Template;
import org.referralpathway.notification.template.Templates;

/// The mails as their readers will see them, with a link that leads to nobody's referral.
@Path("/v1/templates")
@RunOnVirtualThread
@Tag(name = "Templates")
@RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
class TemplateResource {
    private static final UUID NOBODYS = new UUID(0, 0);
    private final Templates templates;
    private final PortalLinks links;

    TemplateResource(Templates templates, PortalLinks links) {
        this.templates = templates;
        this.links = links;
    }

    record TemplateSummary(String name, int version, String subject) {}

    record TemplateList(List<TemplateSummary> items, @Nullable String next) {}

    record TemplateView(String name, int version, String subject, String text) {}

    /// All of them: they are few, so there is never a next page.
    @GET
    @Operation(summary = "The mails we send, each with its present version and subject")
    public TemplateList list() {
        var all = Arrays.stream(Template.values()).map(this::view);
        var items = all.map(it -> new TemplateSummary(it.name(), it.version(), it.subject()));
        return new TemplateList(items.toList(), null);
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One mail as its reader sees it")
    @APIResponseSchema(value = TemplateView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "We send no such mail")
    public TemplateView one(String name) {
        return Template.of(name).map(this::view).orElseThrow(NotFound::new);
    }

    private TemplateView view(Template template) {
        var page = template.code().contains("need-") ? "/needs/" : "/referrals/";
        var mail = templates.mail(template.code(), template.version(), links.to(page + NOBODYS));
        return new TemplateView(template.code(), template.version(), mail.subject(), mail.text());
    }
}
