package org.referralpathway.portal.incidents;

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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// Emergencies of the user's partnerships, asked at the referral service with their own token.
@Path("/v1/incidents")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface IncidentsApi {
    @GET
    Listing<Incident> all();

    @POST
    Incident declare(@HeaderParam("Idempotency-Key") UUID key, Wanted wanted);

    @PUT
    @Path("{id}/confirmation")
    Incident confirm(@PathParam("id") UUID incident);

    @PUT
    @Path("{id}/end")
    Incident end(@PathParam("id") UUID incident);

    @GET
    @Path("{id}/review")
    Review review(@PathParam("id") UUID incident);

    record Wanted(UUID partnership, List<String> districts, String reason, int hours) {}

    /// @param state `declared`, `lapsed`, `running` or `over`
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Incident(
            UUID id,
            UUID partnership,
            List<String> districts,
            String reason,
            int hours,
            Instant declaredAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant endsAt,
            String state,
            boolean mayConfirm) {
        public String stateText() {
            return switch (state) {
                case "declared" -> "Waits for a second person";
                case "lapsed" -> "Was not confirmed";
                case "running" -> "Running";
                default -> "Over";
            };
        }

        public String stateColour() {
            return switch (state) {
                case "declared" -> "yellow";
                case "running" -> "red";
                default -> "grey";
            };
        }

        public boolean isRunning() {
            return state.equals("running");
        }

        public boolean wasConfirmed() {
            return confirmedAt != null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Review(Incident incident, Figures during, Figures before, List<LetIn> letIn) {}

    /// Nothing of it where the numbers are too small to be told to the user.
    ///
    /// @param medianMinutes null where nobody accepted
    record Figures(
            @Nullable Long posted,
            @Nullable Long accepted,
            @Nullable Long unmet,
            @Nullable Double medianMinutes) {
        public boolean isTold() {
            return posted != null;
        }

        /// "25 minutes", "3 hours 5 minutes".
        public String median() {
            if (posted == null) {
                return "Not shown";
            }
            if (medianMinutes == null) {
                return "Nobody accepted";
            }
            var minutes = Math.round(medianMinutes);
            var hours = minutes / 60;
            return (hours == 0 ? "" : hours + (hours == 1 ? " hour " : " hours "))
                    + minutes % 60
                    + (minutes % 60 == 1 ? " minute" : " minutes");
        }

        /// Of a hundred that were posted.
        public long acceptedShare() {
            return posted == null || accepted == null || posted == 0 ? 0 : 100 * accepted / posted;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LetIn(String name, @Nullable Long needs) {}
}
