package org.referralpathway.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// People at the referral service, asked with the viewer's own token.
@Path("/v1/people")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface PeopleApi {
    @POST
    PersonView record(@HeaderParam("Idempotency-Key") UUID key, NewPerson person);

    @GET
    @Path("{id}")
    PersonView person(@PathParam("id") UUID id);

    @GET
    Listing<PersonView> people(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("{id}/household")
    Listing<Housemate> household(@PathParam("id") UUID id);

    @PUT
    @Path("{id}/household")
    Listing<Housemate> join(@PathParam("id") UUID id, Map<String, UUID> with);

    @DELETE
    @Path("{id}/household")
    void leave(@PathParam("id") UUID id);

    /// Somebody who lives with a person.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Housemate(UUID person, String givenName, String familyName) {
        public String name() {
            return givenName + " " + familyName;
        }
    }

    @PUT
    @Path("{id}")
    PersonView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, NewPerson person);
}
