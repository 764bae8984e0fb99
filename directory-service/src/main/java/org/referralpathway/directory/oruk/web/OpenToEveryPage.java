package org.referralpathway.directory.oruk.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Open data may be read by any page in any browser, and so may the refusal of a request. It stands
/// before everything else, so that no error comes out without the header.
@ApplicationScoped
class OpenToEveryPage {
    private static final int FIRST = 1000;
    private static final String OPEN = "/oruk/";

    void register(@Observes Filters filters) {
        filters.register(OpenToEveryPage::open, FIRST);
    }

    private static void open(RoutingContext context) {
        var path = context.request().path();
        if (path == null || !path.startsWith(OPEN)) {
            context.next();
            return;
        }
        context.addHeadersEndHandler(
                _ -> context.response().putHeader("Access-Control-Allow-Origin", "*"));
        if (HttpMethod.OPTIONS.equals(context.request().method())) {
            context.response()
                    .putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .putHeader("Access-Control-Allow-Headers", "Content-Type, Accept")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
            return;
        }
        context.next();
    }
}
