package org.referralpathway.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// `Link: rel=next` (RFC 8288) beside a page that has a next one: the same question with its
/// cursor.
class NextLink {
    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var next =
                    request.getUriInfo()
                            .getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build();
            response.getHeaders()
                    .add(
                            "Link",
                            "<%s?%s>; rel=\"next\""
                                    .formatted(next.getRawPath(), next.getRawQuery()));
        }
    }
}
