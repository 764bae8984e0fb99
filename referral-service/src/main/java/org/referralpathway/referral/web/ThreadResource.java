package org.referralpathway.referral.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.referral.MoveCommands;
import org.referralpathway.referral.ReferralView;

/// Questions, answers and the waiting list: the moves that keep an offer open.
@Path("/v1/referrals/{id}")
@RunOnVirtualThread
class ThreadResource {
    record Said(
            @NotBlank(message = "Write what you want to know or say")
                    @Size(max = 1000, message = "Use at most 1,000 characters")
                    String text) {
        @Override
        public String toString() {
            return "Said[not shown]";
        }
    }

    record Wait(@NotNull(message = "Enter the date to look at it again") LocalDate reviewOn) {}

    private final MoveCommands commands;
    private final MoveAnswer answer;

    ThreadResource(MoveCommands commands, MoveAnswer answer) {
        this.commands = commands;
        this.answer = answer;
    }

    @POST
    @Path("ask")
    @RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR})
    @Operation(summary = "Ask the other side before answering; the clock of the answer stands")
    public RestResponse<ReferralView> ask(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Said body) {
        return answer.once(body, () -> commands.ask(id, IfMatch.required(ifMatch), body.text()));
    }

    @POST
    @Path("answer")
    @RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR})
    @Operation(summary = "Answer the other side's question, without telling who the person is")
    public RestResponse<ReferralView> answer(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Said body) {
        return answer.once(body, () -> commands.answer(id, IfMatch.required(ifMatch), body.text()));
    }

    @POST
    @Path("waitlist")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "Promise a place that is not free yet")
    public RestResponse<ReferralView> waitlist(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Wait body) {
        return answer.once(
                body, () -> commands.waitlist(id, IfMatch.required(ifMatch), body.reviewOn()));
    }
}
