package org.referralpathway.referral.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.referral.MoveCommands;
import org.referralpathway.referral.ReasonCode;
import org.referralpathway.referral.ReferralView;
import org.referralpathway.referral.TwoParties;

/// Moves that one side proposes and the other confirms.
@Path("/v1/referrals/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR})
class TwoPartiesResource {
    private static final String TOO_LONG = "Use at most 500 characters";

    record Nothing() {}

    record Why(
            @NotNull(message = "Choose a reason") ReasonCode reason,
            @Nullable @Size(max = 500, message = TOO_LONG) String note) {}

    record Transfer(
            @NotNull(message = "Choose a reason") ReasonCode reason,
            @NotNull(message = "Choose a service") UUID service,
            @Nullable @Size(max = 500, message = TOO_LONG) String note) {}

    record Part(
            @Min(value = 1, message = "Enter a number from 1")
                    @Max(value = 1000, message = "Enter a number up to 1,000")
                    int quantity,
            @Nullable @Size(max = 500, message = TOO_LONG) String note) {}

    private final TwoParties two;
    private final MoveCommands commands;
    private final MoveAnswer answer;

    TwoPartiesResource(TwoParties two, MoveCommands commands, MoveAnswer answer) {
        this.two = two;
        this.commands = commands;
        this.answer = answer;
    }

    @POST
    @Path("reopen")
    @RolesAllowed({Roles.PROVIDER, Roles.REFERRER})
    @Operation(summary = "Propose to go on with what ended at most 28 days ago")
    public RestResponse<ReferralView> reopen(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Why body) {
        return answer.once(
                body, () -> two.reopen(id, IfMatch.required(ifMatch), body.reason(), body.note()));
    }

    @POST
    @Path("override")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Propose to a group that declined to look at it once more")
    public RestResponse<ReferralView> override(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Why body) {
        return answer.once(
                body,
                () -> two.override(id, IfMatch.required(ifMatch), body.reason(), body.note()));
    }

    @POST
    @Path("transfer")
    @RolesAllowed({Roles.PROVIDER, Roles.REFERRER})
    @Operation(summary = "Propose that another group takes over what is under way")
    public RestResponse<ReferralView> transfer(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Transfer body) {
        return answer.once(
                body,
                () ->
                        two.transfer(
                                id,
                                IfMatch.required(ifMatch),
                                body.reason(),
                                body.note(),
                                body.service()));
    }

    @POST
    @Path("accept-part")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "Propose to take a part; the rest stays an open need")
    public RestResponse<ReferralView> acceptPart(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Part body) {
        return answer.once(
                body,
                () -> two.acceptPart(id, IfMatch.required(ifMatch), body.quantity(), body.note()));
    }

    @POST
    @Path("proposal/confirm")
    @Operation(summary = "Agree to what the other side proposed; the move is made")
    public RestResponse<ReferralView> confirm(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return answer.once(body, () -> two.confirm(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("proposal/refuse")
    @Operation(summary = "Say no to what is proposed, or take it back")
    public RestResponse<ReferralView> refuse(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return answer.once(body, () -> two.refuse(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("mark-error")
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
    @Operation(summary = "Say that it should never have been sent; statistics leave it out")
    public RestResponse<ReferralView> markError(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Why body) {
        return answer.once(
                body,
                () ->
                        commands.markError(
                                id, IfMatch.required(ifMatch), body.reason(), body.note()));
    }
}
