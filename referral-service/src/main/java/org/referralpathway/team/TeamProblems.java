package org.referralpathway.team;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

class TeamProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> taken(SeatTaken e) {
        return Problems.answer(
                Status.CONFLICT,
                "seat-taken",
                "Somebody holds this seat in these days",
                "End their part first, or choose days after it");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> made(TeamMade e) {
        return Problems.answer(
                Status.CONFLICT,
                "team-made",
                "This case has a team",
                "Read it and change who is on it");
    }
}
