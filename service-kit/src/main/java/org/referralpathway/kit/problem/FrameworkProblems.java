package org.referralpathway.kit.problem;

/// The plain words for statuses that no feature gives a meaning of its own.
final class FrameworkProblems {
    private FrameworkProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request", "The request could not be read", null);
            case 401 ->
                    Problem.of(
                            401,
                            "unauthorized",
                            "You need to sign in",
                            "Send a valid access token for this service");
            case 403 ->
                    Problem.of(
                            403, "forbidden", "You may not do this", "Your role does not allow it");
            case 404 -> Problem.of(404, "not-found", "It is not there for you", null);
            case 405 -> Problem.of(405, "method-not-allowed", "This cannot be done here", null);
            case 406 -> Problem.of(406, "not-acceptable", "Ask for application/json instead", null);
            case 412 -> Problem.of(412, "stale-version", "It has changed since you read it", null);
            case 413 -> Problem.of(413, "too-large", "The body is too large", null);
            case 415 ->
                    Problem.of(415, "unsupported-media-type", "Send it as application/json", null);
            case 503 ->
                    Problem.of(503, "unavailable", "Try again in a moment", "Nothing was changed");
            default ->
                    status < 500
                            ? Problem.of(status, "bad-request", "The request was refused", null)
                            : Problem.of(
                                    status,
                                    "internal-error",
                                    "Something went wrong on our side",
                                    "Try again later");
        };
    }
}
