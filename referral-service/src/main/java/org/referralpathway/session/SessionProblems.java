package org.referralpathway.session;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

class SessionProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> open(SessionOpen e) {
        return Problems.answer(
                Status.CONFLICT,
                "session-open",
                "A session of this partnership is open",
                "Close it before you open the next");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> sent(AlreadySent e) {
        return Problems.answer(
                Status.CONFLICT,
                "already-sent",
                "The group has been asked already",
                "It was urgent and did not wait for the close; withdraw the request to decide otherwise");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> closed(SessionClosed e) {
        return Problems.answer(
                Status.CONFLICT,
                "session-closed",
                "This session is closed",
                "What was decided stands; open the next one");
    }
}
