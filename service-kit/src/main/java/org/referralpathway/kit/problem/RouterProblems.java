package org.referralpathway.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A body over the limit is refused before a resource is found, by its announced length; here it
/// gets a problem as its answer.
@ApplicationScoped
class RouterProblems {
    private static final int BEFORE_THE_FRAMEWORK = 100;
    private final ObjectMapper json;
    private final long most;

    RouterProblems(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.json = json;
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseLargeBodies, BEFORE_THE_FRAMEWORK);
    }

    private void refuseLargeBodies(RoutingContext context) {
        if (length(context) <= most) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(413)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Connection", "close")
                .end(tooLarge());
    }

    private static long length(RoutingContext context) {
        try {
            var announced = context.request().getHeader("Content-Length");
            return announced == null ? 0 : Long.parseLong(announced);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String tooLarge() {
        try {
            return json.writeValueAsString(FrameworkProblems.of(413));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
