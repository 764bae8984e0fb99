package org.referralpathway.portal.directory;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.referralpathway.portal.api.ApiProblems;

/// The public directory, asked without a token.
@Path("/v1/search")
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface DirectoryApi {
    @POST
    Found search(Question question);
}
