package org.referralpathway.directory.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Only a file may be long; the server's own limit is that of files.
class SmallBodies {
    private static final List<String> LONG_ONES = List.of("/v1/import", "/v1/postcodes");
    private static final long MOST = 256 * 1024;

    @ServerRequestFilter(preMatching = true)
    void refuseLongOnes(ContainerRequestContext request) {
        var length = request.getHeaderString("Content-Length");
        if (length != null
                && LONG_ONES.stream().noneMatch(request.getUriInfo().getPath()::startsWith)
                && Long.parseLong(length) > MOST) {
            throw new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
