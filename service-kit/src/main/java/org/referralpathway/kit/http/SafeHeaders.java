package org.referralpathway.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Nothing under `/v1` and `/internal` is kept by anybody on the way.
class SafeHeaders {
    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (path.startsWith("/v1") || path.startsWith("/internal")) {
            headers.putSingle("Cache-Control", "no-store");
        }
    }
}
