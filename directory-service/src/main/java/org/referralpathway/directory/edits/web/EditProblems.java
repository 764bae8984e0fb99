package org.referralpathway.directory.edits.web;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.directory.edits.ListingChanged;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

class EditProblems {
    @ServerExceptionMapper
    RestResponse<Problem> changed(ListingChanged e) {
        return Problems.answer(
                Status.CONFLICT,
                "listing-changed",
                "The listing has changed since this was asked for",
                "Decline it, and ask the group to write it again");
    }
}
