package org.referralpathway.portal.referrals;

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
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Reasons;

/// What a group said on the phone, and the group's word that it did not.
@Path("/referrals/{id}/spoken-answer")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class SpokenPages {
    private static final String YES = "yes";
    private static final Fields FIELDS = Fields.of("reason");

    @CheckedTemplate(basePath = "referrals")
    static class Templates {
        static native TemplateInstance spoken(
                ReferralView referral, List<Choice> choices, Form form);
    }

    private final ReferralsApi referrals;
    private final Posted posted;

    SpokenPages(@RestClient ReferralsApi referrals, Posted posted) {
        this.referrals = referrals;
        this.posted = posted;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    public Response ask(UUID id) {
        var referral = referrals.referral(id);
        var spoken = referral.spoken();
        if (spoken == null || !spoken.mayRecord()) {
            return Pages.page(409, MakeMove.Templates.movedOn(referral));
        }
        return Pages.page(200, page(referral, Form.blank(FIELDS)));
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(UUID id) {
        var form = posted.form(FIELDS).require("reason", "Choose what the group said");
        var said = form.value("reason");
        Map<String, Object> answer = said.equals(YES) ? Map.of() : Map.of("reason", said);
        return orMovedOn(
                id,
                () ->
                        Submission.of(form)
                                .send(
                                        () ->
                                                referrals.spoken(
                                                        id, form.key(), form.ifMatch(), answer),
                                        _ -> Pages.seeOther("/referrals/" + id, Done.ANSWER_KEPT),
                                        () -> page(referrals.referral(id), form)));
    }

    @POST
    @Path("undo")
    @RolesAllowed(Roles.PROVIDER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(UUID id) {
        var form = posted.form(Fields.of());
        return orMovedOn(
                id,
                () -> {
                    referrals.undoSpoken(id, form.key(), form.ifMatch(), Map.of());
                    return Pages.seeOther("/referrals/" + id, Done.ANSWER_UNDONE);
                });
    }

    private Response orMovedOn(UUID id, Supplier<Response> act) {
        try {
            return act.get();
        } catch (ApiProblem problem) {
            if (!problem.hasMovedOn()) {
                throw problem;
            }
            return Pages.page(409, MakeMove.Templates.movedOn(referrals.referral(id)));
        }
    }

    private static TemplateInstance page(ReferralView referral, Form form) {
        var spoken = referral.spoken();
        var reasons = spoken == null ? List.<String>of() : spoken.reasons();
        var choices =
                Stream.concat(
                                Stream.of(Choice.of(YES, "Yes, they can help")),
                                Reasons.choices(reasons).stream())
                        .toList();
        return Templates.spoken(referral, choices, form);
    }
}
