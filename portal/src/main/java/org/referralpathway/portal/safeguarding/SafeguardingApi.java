package org.referralpathway.portal.safeguarding;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// Safeguarding facts at the directory, asked with the user's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface SafeguardingApi {
    @GET
    @Path("organizations/{id}/safeguarding")
    Facts of(@PathParam("id") UUID organization);

    @PUT
    @Path("organizations/{id}/safeguarding")
    Facts say(@PathParam("id") UUID organization, Map<String, Said> said);

    @GET
    @Path("unchecked-safeguarding")
    Facts unchecked();

    @PUT
    @Path("organizations/{id}/safeguarding/{kind}/check")
    void check(
            @PathParam("id") UUID organization,
            @PathParam("kind") String kind,
            @HeaderParam("If-Match") String version,
            Check check);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Facts(List<Fact> items) {}

    record Said(String detail, LocalDate evidenceOn, LocalDate expiresOn) {}

    record Check(boolean sound) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fact(
            UUID organization,
            @Nullable String organizationName,
            String kind,
            String detail,
            LocalDate evidenceOn,
            LocalDate expiresOn,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate refusedOn,
            long version) {
        public FactKind about() {
            return FactKind.of(kind);
        }
    }
}
