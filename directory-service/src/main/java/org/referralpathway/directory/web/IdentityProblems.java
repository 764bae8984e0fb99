package org.referralpathway.directory.web;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.directory.identity.IdentityProviderAway;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

/// What a caller is told when the identity provider cannot be asked.
class IdentityProblems {
    @ServerExceptionMapper
    RestResponse<Problem> away(IdentityProviderAway e) {
        var answer =
                Problems.answer(
                        Status.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "Try again in a moment",
                        "The identity provider does not answer");
        answer.getHeaders().putSingle("Retry-After", "5");
        return answer;
    }
}
