package org.referralpathway.portal.desks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// Desks at the directory, asked with the user's own token.
@Path("/v1/desks")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface DesksApi {
    @GET
    Desks about(@QueryParam("about") @Nullable String about);

    @GET
    Desks of(@QueryParam("organization") UUID organization);

    @GET
    @Path("{id}")
    RestResponse<Kept> kept(@PathParam("id") UUID id);

    @PUT
    @Path("{id}")
    void keep(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            Wanted wanted);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Kept(UUID id, UUID organization, Says says) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Says(
            String name,
            List<String> subjects,
            @Nullable UUID person,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours,
            int answersWithin,
            boolean listed) {}

    /// @param answersWithin working days
    record Wanted(
            UUID organization,
            String name,
            List<String> subjects,
            @Nullable UUID person,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours,
            int answersWithin,
            boolean listed) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Desks(List<Desk> items) {}

    /// @param person the name to ask for; null where there is only the desk
    /// @param standsIn whether that is not who usually sits there
    /// @param answersWithin working days
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Desk(
            UUID desk,
            String name,
            @Nullable String organizationName,
            List<String> subjects,
            @Nullable String person,
            boolean standsIn,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours,
            int answersWithin) {
        public String subjectsInWords() {
            return String.join(", ", subjects);
        }

        /// For a link; spaces in a number are for people.
        public String dialled() {
            return "tel:" + String.valueOf(phone).replaceAll("[^0-9+]", "");
        }

        public String promise() {
            return answersWithin == 1
                    ? "Answers within a working day"
                    : "Answers within " + answersWithin + " working days";
        }
    }
}
