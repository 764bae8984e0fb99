package org.referralpathway.portal.pathways;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Away;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.needs.NeedsApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// What a pathway sets itself: looked at, tried on last month's needs, and changed by a decision of
/// the partnership's core.
@Path("/pathways")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
@Produces(MediaType.TEXT_HTML)
public class RulesPages {
    @CheckedTemplate(basePath = "pathways")
    static class Templates {
        static native TemplateInstance list(List<NeedsApi.Pathway> pathways);

        static native TemplateInstance rules(
                UUID pathway,
                RulesApi.Written written,
                Form form,
                String version,
                List<Choice> weights,
                List<Choice> clocks,
                List<Choice> modes,
                @Nullable Trial trial);
    }

    /// @param items with the kinds of need in words
    record Trial(int needs, int differentFirst, List<Line> items) {}

    record Line(UUID need, String kind, String before, String after) {}

    private final RulesApi rules;
    private final NeedsApi needs;
    private final Posted posted;

    RulesPages(@RestClient RulesApi rules, @RestClient NeedsApi needs, Posted posted) {
        this.rules = rules;
        this.needs = needs;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(needs.pathways().items());
    }

    @GET
    @Path("{id}/rules")
    public TemplateInstance rules(UUID id) {
        var written = rules.newest(id);
        return page(id, written, RulesForm.filled(written.rules()), "" + written.version(), null);
    }

    /// Changes nothing: the page comes back with what was typed, and with what it would do.
    @POST
    @Path("{id}/rules/trial")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tried(UUID id) {
        var form = posted.form(RulesForm.FIELDS);
        var wanted = RulesForm.read(form);
        return Submission.of(form, RulesForm::asOnThePage)
                .send(
                        () -> rules.tried(id, new RulesApi.Trial(wanted)),
                        tried -> Pages.page(200, again(id, form, shown(tried))),
                        () -> again(id, form, null));
    }

    @POST
    @Path("{id}/rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(UUID id) {
        var form = posted.form(RulesForm.FIELDS);
        var wanted = RulesForm.read(form);
        form.require("decided", "Enter what the core decided, and when");
        var decided = form.value("decided");
        var written = Pages.seeOther("/pathways/" + id + "/rules", Done.RULES_WRITTEN);
        try {
            return Submission.of(form, RulesForm::asOnThePage)
                    .send(
                            () ->
                                    rules.write(
                                            id,
                                            form.ifMatch(),
                                            new RulesApi.Wanted(wanted, decided)),
                            _ -> written,
                            () -> again(id, form, null));
        } catch (ApiProblem problem) {
            if (!problem.hasMovedOn()) {
                throw problem;
            }
            var now = rules.newest(id);
            if (now.says(wanted, decided)) {
                return written; // the button was pressed twice
            }
            form.refuse(
                    "Somebody else has changed these rules meanwhile. Your answers are still here: to use yours instead, save again");
            return Pages.page(409, page(id, now, form, "" + now.version(), null));
        }
    }

    private TemplateInstance again(UUID id, Form form, @Nullable Trial trial) {
        return page(
                id,
                Away.or(() -> rules.newest(id), RulesApi.Written.UNKNOWN),
                form,
                form.value(Form.VERSION),
                trial);
    }

    private static TemplateInstance page(
            UUID id, RulesApi.Written written, Form form, String version, @Nullable Trial trial) {
        return Templates.rules(
                id,
                written,
                form,
                version,
                RulesForm.WEIGHTS,
                RulesForm.CLOCKS,
                RulesForm.MODES,
                trial);
    }

    private Trial shown(RulesApi.Tried tried) {
        var kinds =
                needs.kinds().items().stream()
                        .collect(Collectors.toMap(NeedsApi.Kind::code, NeedsApi.Kind::label));
        return new Trial(
                tried.needs(),
                tried.differentFirst(),
                tried.items().stream()
                        .map(item ->
                                new Line(
                                        item.need(),
                                        kinds.getOrDefault(item.kind(), item.kind()),
                                        words(item.before()),
                                        words(item.after())))
                        .toList());
    }

    private static String words(List<RulesApi.Suggested> some) {
        return some.isEmpty()
                ? "Nobody"
                : some.stream()
                        .map(one -> one.serviceName() + " (" + one.organizationName() + ")")
                        .collect(Collectors.joining(", "));
    }
}
