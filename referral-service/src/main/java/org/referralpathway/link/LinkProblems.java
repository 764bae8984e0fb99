package org.referralpathway.link;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

class LinkProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> signIn(SignInNeeded e) {
        return Problems.answer(
                Status.FORBIDDEN,
                "sign-in-needed",
                "This can only be read after signing in",
                "Sign in with an account of your organisation");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> code(CodeRefused e) {
        return Problems.answer(
                Status.FORBIDDEN,
                "code-not-right",
                "The code is not right",
                "Look at it again. After five wrong codes a new one is needed");
    }
}
