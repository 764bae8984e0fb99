package org.referralpathway.portal.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.problem.ProblemPage;

/// Says in words what the server would otherwise say with an empty 413. Only a file may be long.
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_THE_BODY_IS_READ = 900;

    private static final String UPLOAD = "/imports";
    private final long most;
    private final long file;

    BodyLimit(
            @ConfigProperty(name = "pathway.portal.forms.max-size") MemorySize most,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize file) {
        this.most = most.asLongValue();
        this.file = file.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_BODY_IS_READ);
    }

    private void check(RoutingContext call) {
        var limit = UPLOAD.equals(call.request().path()) ? file : most;
        if (length(call.request().getHeader("Content-Length")) <= limit && !isUnmeasured(call)) {
            call.next();
            return;
        }
        if (call.request().version() != HttpVersion.HTTP_2) {
            call.response().putHeader("Connection", "close");
        }
        call.response()
                .setStatusCode(413)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(ProblemPage.TOO_LONG.bare().render());
    }

    /// A body that does not say how long it is; no browser sends a form like that.
    private static boolean isUnmeasured(RoutingContext call) {
        return call.request().getHeader("Transfer-Encoding") != null;
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }
}
