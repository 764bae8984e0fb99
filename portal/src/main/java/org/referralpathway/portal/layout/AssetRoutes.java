package org.referralpathway.portal.layout;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Serves [Assets] from memory, and nothing of the web jar beside them.
@ApplicationScoped
class AssetRoutes {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    void serve(@Observes Router router, Assets assets) {
        assets.files()
                .forEach((name, content) ->
                        router.get(assets.getBase() + "/" + name)
                                .handler(call ->
                                        call.response()
                                                .putHeader("Content-Type", type(name))
                                                .putHeader("Cache-Control", FOR_EVER)
                                                .end(content)));
        router.route("/webjars/*").handler(call -> call.response().setStatusCode(404).end());
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            default -> "image/svg+xml";
        };
    }
}
