package org.referralpathway.portal.exports;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.referralpathway.portal.api.ApiProblems;

/// Files of the public directory, asked with the user's own token.
@Path("/v1/exports")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
interface ExportsApi {
    /// A file of its own each time, which whoever asked throws away.
    @GET
    @Path("{file}")
    @Produces(MediaType.WILDCARD)
    File file(@PathParam("file") String file);
}
