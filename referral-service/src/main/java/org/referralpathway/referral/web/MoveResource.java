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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.referral.MoveCommands;
import org.referralpathway.referral.ReasonCode;
import org.referralpathway.referral.ReferralView;

/// The moves, one path each. What they may lead to is [org.referralpathway.referral.Moves].
@Path("/v1/referrals/{id}")
@RunOnVirtualThread
class MoveResource {
    private static final String TOO_LONG = "Use at most 500 characters";

    record Nothing() {}

    record Why(
            @NotNull(message = "Choose a reason") ReasonCode reason,
            @Nullable @Size(max = 500, message = TOO_LONG) String note) {}

    record Start(@NotNull(message = "Enter the date of first contact") LocalDate firstContact) {}

    record Hold(
            @NotNull(message = "Choose a reason") ReasonCode reason,
            @NotNull(message = "Enter the date to look at it again") LocalDate reviewOn) {}

    record Deliver(
            @NotBlank(message = "Say what was done")
                    @Size(max = 2000, message = "Use at most 2,000 characters")
                    String summary,
            @Nullable Boolean part) {}

    private final MoveCommands commands;
    private final MoveAnswer answer;

    MoveResource(MoveCommands commands, MoveAnswer answer) {
        this.commands = commands;
        this.answer = answer;
    }

    @POST
    @Path("receive")
    @RolesAllowed(Roles.PROVIDER)
    public RestResponse<ReferralView> receive(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return answer.once(body, () -> commands.receive(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("accept")
    @RolesAllowed(Roles.PROVIDER)
    public RestResponse<ReferralView> accept(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return answer.once(body, () -> commands.accept(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("decline")
    @RolesAllowed(Roles.PROVIDER)
    public RestResponse<ReferralView> decline(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Why body) {
        return answer.once(
                body,
                () -> commands.decline(id, IfMatch.required(ifMatch), body.reason(), body.note()));
    }

    @POST
    @Path("start")
    @RolesAllowed(Roles.PROVIDER)
    public RestResponse<ReferralView> start(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Start body) {
        return answer.once(
                body, () -> commands.start(id, IfMatch.required(ifMatch), body.firstContact()));
    }

    @POST
    @Path("hold")
    @RolesAllowed(Roles.PROVIDER)
    public RestResponse<ReferralView> hold(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Hold body) {
        return answer.once(
                body,
                () -> commands.hold(id, IfMatch.required(ifMatch), body.reason(), body.reviewOn()));
    }

    @POST
    @Path("resume")
    @RolesAllowed(Roles.PROVIDER)
    public RestResponse<ReferralView> resume(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return answer.once(body, () -> commands.resume(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("deliver")
    @RolesAllowed(Roles.PROVIDER)
    public RestResponse<ReferralView> deliver(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Deliver body) {
        return answer.once(
                body,
                () ->
                        commands.deliver(
                                id,
                                IfMatch.required(ifMatch),
                                body.summary(),
                                Boolean.TRUE.equals(body.part())));
    }

    @POST
    @Path("fail")
    @RolesAllowed(Roles.PROVIDER)
    public RestResponse<ReferralView> fail(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Why body) {
        return answer.once(
                body,
                () -> commands.fail(id, IfMatch.required(ifMatch), body.reason(), body.note()));
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
    public RestResponse<ReferralView> withdraw(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Why body) {
        return answer.once(
                body,
                () -> commands.withdraw(id, IfMatch.required(ifMatch), body.reason(), body.note()));
    }

    @POST
    @Path("close")
    @RolesAllowed(Roles.REFERRER)
    public RestResponse<ReferralView> close(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return answer.once(body, () -> commands.close(id, IfMatch.required(ifMatch)));
    }
}
