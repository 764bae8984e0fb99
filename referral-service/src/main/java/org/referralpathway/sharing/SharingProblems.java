package org.referralpathway.sharing;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

class SharingProblems {
    /// 403, with what would be allowed instead.
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> notDisclosed(NotDisclosed e) {
        var missing = e.withheld().equals("sharing-agreement-missing");
        return Problems.answer(
                Problem.of(
                                403,
                                missing ? e.withheld() : "not-disclosed",
                                missing
                                        ? "No information-sharing agreement between the two is in force"
                                        : "Who the person is may not be told here",
                                missing
                                        ? "Sign the agreement, help without knowing who it is, or"
                                                + " hand the person a way to reach you"
                                        : "It is told after acceptance, as far as the person agreed")
                        .with(
                                "allowedInstead",
                                missing
                                        ? List.of(
                                                "sign-agreement",
                                                "without-personal-data",
                                                "signpost")
                                        : List.of()));
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> notForThisNeed(NotForThisNeed e) {
        return Problems.answer(
                Status.CONFLICT,
                "not-available",
                "They are not available for this need",
                "Ask somebody else to go");
    }
}
