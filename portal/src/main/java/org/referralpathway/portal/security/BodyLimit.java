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

/// Says in words what the server would otherwise say with an empty 413.
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_THE_BODY_IS_READ = 900;

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_BODY_IS_READ);
    }

    private void check(RoutingContext call) {
        if (length(call.request().getHeader("Content-Length")) <= most) {
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

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }
}
