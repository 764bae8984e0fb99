package org.referralpathway.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What is refused before a resource is found (a body over the limit, say) is a problem too.
@ApplicationScoped
class RouterProblems {
    private final ObjectMapper json;

    RouterProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        for (var status : new int[] {400, 413, 414, 431}) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    private void answer(RoutingContext context, int status) {
        var response = context.response();
        if (response.ended()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        try {
            response.end(json.writeValueAsString(FrameworkProblems.of(status)));
        } catch (JsonProcessingException e) {
            response.end();
        }
    }
}
