package org.referralpathway.portal.needs;

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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// What a group may take from the board of its partnerships: what is needed and roughly where, and
/// nothing of who needs it.
@Path("/board")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class BoardPages {
    private static final Fields FIELDS = Fields.of("service");

    @CheckedTemplate(basePath = "needs")
    static class Templates {
        static native TemplateInstance board(List<BoardApi.Entry> entries, Form form);
    }

    private final BoardApi board;
    private final Posted posted;

    BoardPages(@RestClient BoardApi board, Posted posted) {
        this.board = board;
        this.posted = posted;
    }

    @GET
    public TemplateInstance board() {
        return page(Form.blank(FIELDS));
    }

    @POST
    @Path("{need}/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(UUID need) {
        var form = posted.form(FIELDS);
        var service = form.identifier("service");
        if (service.isEmpty()) {
            form.refuse("Select which of your listings it is for");
        }
        try {
            return Submission.of(form)
                    .send(
                            () -> board.take(need, new BoardApi.Take(service.orElseThrow())),
                            taken -> Pages.seeOther("/referrals/" + taken.referral(), Done.TAKEN),
                            () -> page(form));
        } catch (ApiProblem problem) {
            if (problem.status() != 404 && problem.status() != 409) {
                throw problem;
            }
            form.refuse("It could not be taken: somebody was quicker, or you have no place left");
            return Pages.page(409, page(form));
        }
    }

    private TemplateInstance page(Form form) {
        return Templates.board(board.all().items(), form);
    }
}
