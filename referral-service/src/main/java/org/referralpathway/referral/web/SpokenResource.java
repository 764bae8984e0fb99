package org.referralpathway.referral.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.referral.ReasonCode;
import org.referralpathway.referral.ReferralView;
import org.referralpathway.referral.SpokenAnswers;

@Path("/v1/referrals/{id}/spoken-answer")
@RunOnVirtualThread
class SpokenResource {
    record Nothing() {}

    /// @param reason why not; null for yes
    record Answer(@Nullable ReasonCode reason) {}

    private final SpokenAnswers answers;
    private final MoveAnswer answer;

    SpokenResource(SpokenAnswers answers, MoveAnswer answer) {
        this.answers = answers;
        this.answer = answer;
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Write down what the group said: yes, or why not",
            description =
                    "It counts as the group's own answer. The group is told and may take it back for"
                            + " a day. 409 answers-itself where the group does not want it.")
    public RestResponse<ReferralView> record(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Answer body) {
        return answer.once(
                body, () -> answers.record(id, IfMatch.required(ifMatch), body.reason()));
    }

    @POST
    @Path("undo")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "We did not say that: the group is asked again")
    public RestResponse<ReferralView> undo(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return answer.once(body, () -> answers.undo(id, IfMatch.required(ifMatch)));
    }
}
