package org.referralpathway.portal.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// The public directory, asked without a token.
@Path("/oruk/v3")
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface DirectoryApi {
    @GET
    @Path("services")
    Services services(
            @QueryParam("search") @Nullable String words,
            @QueryParam("page") int page,
            @QueryParam("per_page") int perPage);
}
