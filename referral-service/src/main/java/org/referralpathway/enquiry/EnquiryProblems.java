package org.referralpathway.enquiry;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

class EnquiryProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> refused(EnquiryRefused e) {
        return Problems.answer(Status.CONFLICT, e.why().code(), e.why().title(), e.why().detail());
    }
}
