package org.referralpathway.portal.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;

/// The directory for everybody, without signing in. Searches are posted, and the page's title says
/// nothing of them: whoever looks over a shoulder or into a browser's history learns nothing.
@Path("/directory")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class DirectoryPages {
    private static final Fields FIELDS = Fields.of("words", "postcode");
    private static final int PER_PAGE = 20;

    @CheckedTemplate(basePath = "directory")
    static class Templates {
        static native TemplateInstance search(
                Form form, @Nullable Found found, List<Helplines.Helpline> helplines);
    }

    private final DirectoryApi directory;
    private final Posted posted;

    DirectoryPages(@RestClient DirectoryApi directory, Posted posted) {
        this.directory = directory;
        this.posted = posted;
    }

    @GET
    public TemplateInstance start() {
        return found(Form.blank(FIELDS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response search() {
        var form = posted.form(FIELDS);
        try {
            return Pages.page(200, found(form));
        } catch (ApiProblem problem) {
            if (!problem.isAboutTheForm()) {
                throw problem;
            }
            var helplines = Helplines.of(form.value("words"));
            return Pages.page(400, Templates.search(problem.refuse(form), null, helplines));
        }
    }

    private TemplateInstance found(Form form) {
        var question =
                new Question(
                        form.text("words"), form.text("postcode"), form.text("cursor"), PER_PAGE);
        return Templates.search(
                form, directory.search(question), Helplines.of(form.value("words")));
    }
}
