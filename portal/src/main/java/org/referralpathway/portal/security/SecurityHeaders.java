package org.referralpathway.portal.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What every answer tells the browser to refuse, errors and redirects included.
@ApplicationScoped
class SecurityHeaders {
    private static final int FIRST = 1000;
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final String policy;

    SecurityHeaders(@ConfigProperty(name = "quarkus.oidc.auth-server-url") URI signIn) {
        policy = policy(signIn);
    }

    /// A POST of an expired session is answered by a redirect to the sign-in server, and
    /// `form-action` counts redirects: without its origin the button would silently do nothing.
    private static String policy(URI signIn) {
        var origin = signIn.getScheme() + "://" + signIn.getAuthority();
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                + "form-action 'self' "
                + origin
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext call) {
        call.addHeadersEndHandler(_ -> add(call.response(), call.request().isSSL()));
        call.next();
    }

    private void add(HttpServerResponse response, boolean secure) {
        var headers = response.headers();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if (secure) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
