package org.referralpathway.directory.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// Keycloak's admin API for the realm.
@RegisterRestClient(configKey = "identity-admin")
@OidcClientFilter
interface IdentityAdmin {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(
            @Nullable UUID id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            boolean enabled,
            @Nullable Map<String, List<String>> attributes) {
        /// Never printed: a log line must not become an address book.
        @Override
        public String toString() {
            return "User";
        }
    }

    record NewUser(
            String username,
            String email,
            String firstName,
            String lastName,
            boolean enabled,
            Map<String, List<String>> attributes,
            List<String> requiredActions) {
        /// Never printed: a log line must not become an address book.
        @Override
        public String toString() {
            return "NewUser";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Role(@Nullable String id, String name) {}

    @GET
    @Path("/users/{id}")
    User user(@PathParam("id") UUID id);

    /// The whole account, to change one field and give it back.
    @GET
    @Path("/users/{id}")
    ObjectNode account(@PathParam("id") UUID id);

    @PUT
    @Path("/users/{id}")
    void change(@PathParam("id") UUID id, ObjectNode account);

    @POST
    @Path("/users/{id}/logout")
    void logout(@PathParam("id") UUID id);

    @GET
    @Path("/users")
    List<User> withEmail(
            @QueryParam("email") String email,
            @QueryParam("exact") @DefaultValue("true") boolean exact);

    /// @param q `attribute:value`
    @GET
    @Path("/users")
    List<User> withAttribute(
            @QueryParam("q") String q,
            @QueryParam("briefRepresentation") boolean brief,
            @QueryParam("max") int max);

    @POST
    @Path("/users")
    Response create(NewUser user);

    @PUT
    @Path("/users/{id}/execute-actions-email")
    void mailActions(
            @PathParam("id") UUID id,
            @QueryParam("lifespan") int seconds,
            @QueryParam("client_id") String client,
            @QueryParam("redirect_uri") String back,
            List<String> actions);

    @GET
    @Path("/roles/{name}")
    Role role(@PathParam("name") String name);

    @GET
    @Path("/users/{id}/role-mappings/realm")
    List<Role> roles(@PathParam("id") UUID id);

    @POST
    @Path("/users/{id}/role-mappings/realm")
    void grant(@PathParam("id") UUID id, List<Role> roles);

    @DELETE
    @Path("/users/{id}/role-mappings/realm")
    void revoke(@PathParam("id") UUID id, List<Role> roles);
}
