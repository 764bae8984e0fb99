package org.referralpathway.referral;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.capacity.NoFreePlace;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

/// What a referral refuses, and what can be done instead.
class ReferralProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> illegalMove(IllegalMove e) {
        return Problems.answer(
                Problem.of(
                                409,
                                "illegal-move",
                                "The referral has moved on",
                                "It is "
                                        + e.status()
                                        + ". Read it again and choose one of the allowed moves.")
                        .with(
                                "allowedMoves",
                                e.allowed().stream().map(ReferralView.AllowedMove::of).toList()));
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> refused(MoveRefused e) {
        return conflict(e.why().code(), e.why().title(), e.why().detail());
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> noFreePlace(NoFreePlace e) {
        return conflict(
                "no-free-place",
                "No place is free",
                "Decline, or wait until a place is given back");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> alreadyAccepted(AlreadyAccepted e) {
        return conflict(
                "already-accepted",
                "Another group has accepted this need",
                "There is nothing more to do");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> alreadyOffered(AlreadyOffered e) {
        return conflict(
                "already-offered",
                "This service has the need already",
                "Wait for its answer, or withdraw it");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> needNotOpen(NeedNotOpen e) {
        return conflict(
                "need-not-open", "The need is not waiting for a group", "It is " + e.status());
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> outcomeMissing(OutcomeMissing e) {
        return conflict(
                "outcome-missing",
                "No outcome has been recorded yet",
                "Ask the group what came of its help");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> outcomeTooSoon(OutcomeTooSoon e) {
        return conflict(
                "outcome-not-now",
                "An outcome is recorded by the group, after delivery",
                "The referral is " + e.status());
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> reasonNeeded(ReasonNeeded e) {
        var codes = ReasonCode.of(e.action()).stream().map(ReasonCode::code).toList();
        return Problems.answer(
                Problem.of(400, "validation", "Some fields need another value", null)
                        .withErrors(
                                List.of(
                                        new Problem.FieldError(
                                                "/reason",
                                                "Use one of " + String.join(", ", codes)))));
    }

    private static RestResponse<Problem> conflict(String type, String title, String detail) {
        return Problems.answer(Status.CONFLICT, type, title, detail);
    }
}
