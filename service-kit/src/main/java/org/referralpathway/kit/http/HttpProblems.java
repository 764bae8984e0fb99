package org.referralpathway.kit.http;

import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

class HttpProblems {
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> stale(StaleVersion e) {
        return Problems.answer(
                Status.PRECONDITION_FAILED,
                "stale-version",
                "It has changed since you read it",
                "Read it again and decide again");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> preconditionRequired(PreconditionRequired e) {
        return Problems.answer(
                Status.PRECONDITION_REQUIRED,
                "precondition-required",
                "Say which version you are changing",
                "Send the ETag you read in If-Match");
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> idempotency(IdempotencyKeyRefused e) {
        return switch (e.why()) {
            case MISSING ->
                    Problems.answer(
                            Status.BAD_REQUEST,
                            "idempotency-key-required",
                            "The request needs a key of its own",
                            "Send Idempotency-Key with 8 to 100 letters, digits or hyphens");
            case REUSED ->
                    Problems.answer(
                            Problem.of(
                                    422,
                                    "idempotency-key-reused",
                                    "This key was used for another request",
                                    "Make a new key for a new request"));
        };
    }
}
