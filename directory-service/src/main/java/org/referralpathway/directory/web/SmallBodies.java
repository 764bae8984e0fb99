package org.referralpathway.directory.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Only an import may be long; the server's own limit is the import's.
class SmallBodies {
    private static final long MOST = 256 * 1024;

    @ServerRequestFilter(preMatching = true)
    void refuseLongOnes(ContainerRequestContext request) {
        var length = request.getHeaderString("Content-Length");
        if (length != null
                && !request.getUriInfo().getPath().startsWith("/v1/imports")
                && Long.parseLong(length) > MOST) {
            throw new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
