package org.referralpathway.person;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

/// What cannot be done any more.
class PersonProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> erased(Erased e) {
        return Problems.answer(
                Status.CONFLICT,
                "erased",
                "The person's data have been erased",
                "Record the person again if they ask for help again");
    }
}
