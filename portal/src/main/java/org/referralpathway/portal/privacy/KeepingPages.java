package org.referralpathway.portal.privacy;

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
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// What is kept, on what ground, who was told, and for how long: the record of processing, and the
/// rule that ends it.
@Path("/privacy/keeping")
@RunOnVirtualThread
@RolesAllowed(Roles.PRIVACY)
@Produces(MediaType.TEXT_HTML)
public class KeepingPages {
    private static final Fields FIELDS = Fields.of("of", "months");
    private static final int LONGEST = 300;
    private static final List<Choice> CLASSES =
            List.of(
                    Choice.of("helped", "People who were helped"),
                    Choice.of("never-helped", "People nobody helped"));

    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance keeping(
                OfficerApi.Retention retention,
                OfficerApi.Processing processing,
                Form form,
                List<Choice> classes);
    }

    private final OfficerApi officer;
    private final Posted posted;

    KeepingPages(@RestClient OfficerApi officer, Posted posted) {
        this.officer = officer;
        this.posted = posted;
    }

    @GET
    public TemplateInstance show() {
        return page(Form.blank(FIELDS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep() {
        var form = posted.form(FIELDS).requireOneOf("of", CLASSES, "Select for whom it holds");
        var months = form.number("months").filter(n -> n >= 1 && n <= LONGEST);
        if (months.isEmpty()) {
            form.refuse("months", "Enter a number of months between 1 and " + LONGEST);
        }
        return Submission.of(form)
                .send(
                        () ->
                                officer.keep(
                                        form.value("of"), Map.of("months", months.orElseThrow())),
                        _ -> Pages.seeOther("/privacy/keeping", Done.RULE_KEPT),
                        () -> page(form));
    }

    private TemplateInstance page(Form form) {
        return Templates.keeping(officer.retention(), officer.processing(), form, CLASSES);
    }
}
