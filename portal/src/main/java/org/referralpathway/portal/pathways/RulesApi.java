package org.referralpathway.portal.pathways;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// The rules of pathways, asked at the referral service with the user's own token.
@Path("/v1/pathways/{id}/rules")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface RulesApi {
    @GET
    Written newest(@PathParam("id") UUID pathway);

    @PUT
    Written write(
            @PathParam("id") UUID pathway, @HeaderParam("If-Match") String version, Wanted wanted);

    @POST
    @Path("trial")
    Tried tried(@PathParam("id") UUID pathway, Trial trial);

    /// @param decided by what decision they stand; null where nobody changed them
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Written(
            int version, String name, Rules rules, @Nullable String decided, Instant madeAt) {
        /// While the service is away.
        static final Written UNKNOWN =
                new Written(
                        0,
                        "A pathway",
                        new Rules(Map.of(), Map.of(), List.of(), 0),
                        null,
                        Instant.EPOCH);

        boolean says(Rules wanted, String decision) {
            return decision.equals(decided)
                    && rules.weights().equals(wanted.weights())
                    && rules.clocks().equals(wanted.clocks())
                    && Set.copyOf(rules.modes()).equals(Set.copyOf(wanted.modes()))
                    && rules.atOnce() == wanted.atOnce();
        }
    }

    /// @param weights points by what counts
    /// @param clocks by what is waited for
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rules(
            Map<String, Integer> weights,
            Map<String, Length> clocks,
            List<String> modes,
            int atOnce) {}

    /// In working hours.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Length(int today, int urgent, int standard) {}

    record Wanted(Rules rules, String decided) {}

    record Trial(Rules rules) {}

    /// @param needs how many were looked at
    /// @param items those with others among the first three
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tried(int needs, int differentFirst, List<Difference> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Difference(UUID need, String kind, List<Suggested> before, List<Suggested> after) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Suggested(UUID service, String serviceName, String organizationName, double score) {}
}
