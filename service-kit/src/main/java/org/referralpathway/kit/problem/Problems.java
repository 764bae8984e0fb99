package org.referralpathway.kit.problem;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
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

    /// 429: the same may be asked again after a while.
    public static RestResponse<Problem> tooMany(
            String name, String title, String detail, Duration after) {
        return builder(Problem.of(429, name, title, detail))
                .header("Retry-After", Long.toString(after.toSeconds()))
                .build();
    }

    static RestResponse.ResponseBuilder<Problem> builder(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .header("Content-Type", Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem);
    }
}
