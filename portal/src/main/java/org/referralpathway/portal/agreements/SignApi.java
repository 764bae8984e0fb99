package org.referralpathway.portal.agreements;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.referralpathway.portal.api.ApiProblems;

/// Agreements behind a link, asked without a token: the link is what authorises.
@Path("/v1/agreement-links")
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface SignApi {
    @POST
    @Path("read")
    Opened read(Shown link);

    @POST
    @Path("sign")
    Opened sign(Signing signing);

    record Shown(String token) {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    record Signing(String token, String as) {
        @Override
        public String toString() {
            return "Signing";
        }
    }

    /// @param signed whether the party that the link was sent to has signed this text
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opened(AgreementsApi.Terms terms, boolean signed) {}
}
