package org.referralpathway.portal.partnerships;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// Partnerships at the directory, asked with the user's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface PartnershipsApi {
    @GET
    @Path("partnerships/{id}")
    Partnership one(@PathParam("id") UUID id);

    @GET
    @Path("partnerships/{id}/decisions")
    Listing<Decision> decisions(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    @POST
    @Path("partnerships/{id}/decisions")
    void propose(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, Wanted wanted);

    @PUT
    @Path("partnerships/{id}/decisions/{decision}/vote")
    void vote(@PathParam("id") UUID id, @PathParam("decision") UUID decision, Vote vote);

    /// What organisations are called; at most 200.
    @GET
    @Path("organization-names")
    Names names(@QueryParam("id") List<UUID> id);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Names(Map<UUID, String> names) {
        public String of(UUID organization) {
            return names.getOrDefault(organization, "An organisation that is not listed");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Partnership(
            UUID id,
            String name,
            List<String> commitments,
            List<Member> members,
            boolean coreOfUsualSize) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(UUID organization, String tier, LocalDate from, @Nullable LocalDate until) {
        boolean holds(LocalDate today) {
            return !from.isAfter(today) && (until == null || until.isAfter(today));
        }

        public boolean isCore() {
            return tier.equals("core");
        }
    }

    /// @param votes of core members, one for each
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(
            UUID id,
            UUID organization,
            String kind,
            LocalDate on,
            String why,
            String state,
            List<Counted> votes,
            Instant at) {
        public boolean isOpen() {
            return state.equals("proposed");
        }

        public String kindInWords() {
            return switch (kind) {
                case "join" -> "joins";
                case "promote" -> "becomes a core member";
                case "step-back" -> "goes on as a wider member";
                default -> "leaves";
            };
        }

        public long agreed() {
            return votes.stream().filter(Counted::agrees).count();
        }

        public long against() {
            return votes.size() - agreed();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counted(UUID organization, boolean agrees) {}

    record Vote(boolean agrees) {}

    record Wanted(UUID organization, String kind, LocalDate on, String why) {}
}
