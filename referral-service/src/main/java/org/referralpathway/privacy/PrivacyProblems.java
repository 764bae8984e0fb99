package org.referralpathway.privacy;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

/// What stands in the way of a person's right, for now.
class PrivacyProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> notErasable(NotErasable e) {
        return Problems.answer(
                Status.CONFLICT, Codes.of(e.why()), e.why().title(), e.why().detail());
    }
}
