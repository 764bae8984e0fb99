package org.referralpathway.duplicate;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

class DuplicateProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> tooMany(TooManyComparisons e) {
        return Problems.tooMany(
                "too-many-comparisons",
                "You have compared many people within an hour",
                "Go on in an hour",
                InHand.WINDOW);
    }
}
