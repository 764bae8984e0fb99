package org.referralpathway.portal.referrals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Whether a firm may act for somebody: asked with the names of the parties, which one person of it
/// reads, and answered with yes or no.
@Path("/referrals/{id}/conflict")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER})
@Produces(MediaType.TEXT_HTML)
public class ConflictPages {
    private static final Fields FIELDS = Fields.of("parties");

    @CheckedTemplate(basePath = "referrals")
    static class Templates {
        static native TemplateInstance conflict(
                ReferralView referral, ConflictApi.@Nullable Check check, Form form);
    }

    private final ReferralsApi referrals;
    private final ConflictApi conflicts;
    private final Posted posted;

    ConflictPages(
            @RestClient ReferralsApi referrals, @RestClient ConflictApi conflicts, Posted posted) {
        this.referrals = referrals;
        this.conflicts = conflicts;
        this.posted = posted;
    }

    @GET
    public TemplateInstance conflict(UUID id) {
        return page(id, Form.blank(FIELDS));
    }

    @POST
    @RolesAllowed(Roles.REFERRER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(UUID id) {
        var form = posted.form(FIELDS).require("parties", "Enter the names of those on both sides");
        try {
            return Submission.of(form)
                    .send(
                            () -> conflicts.ask(id, Map.of("parties", form.value("parties"))),
                            _ -> Pages.seeOther("/referrals/" + id + "/conflict", Done.SENT),
                            () -> page(id, form));
        } catch (ApiProblem problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            form.refuse("The person has not agreed that this group may know who they are");
            return Pages.page(409, page(id, form));
        }
    }

    @POST
    @Path("take")
    @RolesAllowed(Roles.PROVIDER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(UUID id) {
        var check = conflicts.take(id, Map.of());
        return Pages.seeOther(
                "/referrals/" + id + "/conflict",
                check.mine() ? Done.CONFLICT_TAKEN : Done.CONFLICT_WITH_A_COLLEAGUE);
    }

    @POST
    @Path("answer")
    @RolesAllowed(Roles.PROVIDER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(UUID id) {
        var form = posted.form(Fields.of("conflict"));
        var isClear = form.chosen("conflict", "no");
        if (isClear == form.chosen("conflict", "yes")) {
            throw new BadRequestException();
        }
        try {
            conflicts.answer(id, form.ifMatch(), Map.of("conflict", !isClear));
        } catch (ApiProblem problem) {
            var check = check(id);
            if (check == null || !check.state().equals(isClear ? "clear" : "conflict")) {
                throw problem; // else the button was pressed twice
            }
        }
        return Pages.seeOther("/referrals/" + id, Done.CONFLICT_ANSWERED);
    }

    private TemplateInstance page(UUID id, Form form) {
        return Templates.conflict(referrals.referral(id), check(id), form);
    }

    /// Null where nobody asked.
    private ConflictApi.@Nullable Check check(UUID id) {
        try {
            return conflicts.view(id);
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return null;
            }
            throw problem;
        }
    }
}
