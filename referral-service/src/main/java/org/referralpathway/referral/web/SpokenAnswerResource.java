package org.referralpathway.referral.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.referral.SpokenAnswers;

/// Whether a coordinator may write down what a group said.
@Path("/v1/spoken-answers")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
class SpokenAnswerResource {
    record Wish(
            @NotNull(message = "Say whether others may write down your answers") Boolean allowed) {}

    private final SpokenAnswers answers;
    private final Caller caller;

    SpokenAnswerResource(SpokenAnswers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "Whether coordinators may write down what the caller's group said")
    public Wish get() {
        return new Wish(!answers.answersItself(caller.organization()));
    }

    @PUT
    @Operation(summary = "Allow or forbid it, for the caller's own group")
    public Wish put(@Valid @NotNull Wish wish) {
        answers.answersItself(!wish.allowed());
        return wish;
    }
}
