package org.referralpathway.need;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

/// What a need refuses, and what can be done instead.
class NeedProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> busy(NeedBusy e) {
        return e.status().live()
                ? Problems.answer(
                        Status.CONFLICT,
                        "need-busy",
                        "A group still has this need",
                        "Withdraw its referral, or wait for the group's answer")
                : Problems.answer(
                        Status.CONFLICT,
                        "need-ended",
                        "This need has ended",
                        "Post a new one if the help is needed again");
    }
}
