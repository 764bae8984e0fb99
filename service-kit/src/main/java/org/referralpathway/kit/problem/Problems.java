package org.referralpathway.kit.problem;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers that carry a [Problem].
public final class Problems {
    private Problems() {}

    public static RestResponse<Problem> answer(Problem problem) {
        return builder(problem).build();
    }

    public static RestResponse<Problem> answer(
            Response.Status status, String name, String title, String detail) {
        return answer(Problem.of(status.getStatusCode(), name, title, detail));
    }

    static RestResponse.ResponseBuilder<Problem> builder(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .header("Content-Type", Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem);
    }
}
