package org.referralpathway.portal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.layout.Pages;

/// From what went wrong to [ProblemPage].
class ProblemPages {
    private static final Logger LOG = Logger.getLogger(ProblemPages.class);

    /// A page asks for sign-in and comes back to itself. A form cannot: what was typed would be
    /// lost without a word, so it gets a page that says so.
    @ServerExceptionMapper(priority = 1)
    Uni<Response> signIn(UnauthorizedException e, RoutingContext call) {
        if (call.request().method().name().equals("POST")) {
            return Uni.createFrom().item(page(ProblemPage.SIGN_IN_AGAIN));
        }
        HttpAuthenticator authenticator =
                Objects.requireNonNull(call.get(HttpAuthenticator.class.getName()));
        return authenticator.getChallenge(call).map(ProblemPages::challenge);
    }

    private static Response challenge(@Nullable ChallengeData challenge) {
        if (challenge == null) {
            return page(ProblemPage.SIGN_IN_AGAIN);
        }
        var answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException e) {
        return page(ProblemPage.NOT_ALLOWED);
    }

    @ServerExceptionMapper
    Response service(ApiProblem e) {
        return page(ProblemPage.of(e.status()));
    }

    /// No connection to a service, or no answer in time. An answer that cannot be read is no matter
    /// of waiting.
    @ServerExceptionMapper
    Response unavailable(ProcessingException e) {
        if (e.getCause() instanceof JsonProcessingException) {
            return broken(e);
        }
        log("service not reached", e);
        return page(ProblemPage.UNAVAILABLE);
    }

    @ServerExceptionMapper(priority = 1)
    Response framework(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return Pages.page(status, ProblemPage.of(status).instance());
    }

    @ServerExceptionMapper
    Response broken(Exception e) {
        log("page failed", e);
        return page(ProblemPage.BROKEN);
    }

    /// The log has the kind and the place of the failure; its message could quote what was typed.
    private static void log(String what, Exception e) {
        var cause = e.getCause() == null ? e : e.getCause();
        var trace = cause.getStackTrace();
        LOG.errorf(
                "%s, kind=%s at=%s",
                what, cause.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
    }

    private static Response page(ProblemPage problem) {
        return Pages.page(problem.status(), problem.instance());
    }
}
