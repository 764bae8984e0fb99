package org.referralpathway.portal.enquiries;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// Questions at the referral service, asked with the viewer's own token.
@Path("/v1/enquiries")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface EnquiriesApi {
    /// A question, and who has it now.
    record Enquiry(
            UUID id,
            String subject,
            String askedByName,
            @Nullable UUID desk,
            @Nullable String deskName,
            @Nullable String bodyName,
            String state,
            Instant askedAt,
            @Nullable Instant dueAt,
            boolean late,
            boolean mine,
            boolean toAnswer,
            int version,
            List<Entry> entries) {
        public String page() {
            return "/enquiries/" + id;
        }

        public String stateText() {
            return switch (state) {
                case "OPEN" -> late ? "Late" : "Open";
                case "ANSWERED" -> "Answered";
                default -> "Closed";
            };
        }

        public String stateColour() {
            return switch (state) {
                case "OPEN" -> late ? "red" : "blue";
                case "ANSWERED" -> "green";
                default -> "grey";
            };
        }

        /// Whom the asker may ring, as far as the question itself says.
        public String holder() {
            return bodyName == null
                    ? "Your coordinators, who pass it on"
                    : deskName == null ? bodyName : deskName + ", " + bodyName;
        }

        public boolean open() {
            return state.equals("OPEN");
        }

        public boolean answered() {
            return state.equals("ANSWERED");
        }
    }

    /// What was written, by which organisation.
    record Entry(String kind, @Nullable String text, String by, Instant at) {
        public String kindText() {
            return switch (kind) {
                case "asked" -> "Asked";
                case "routed" -> "Passed on";
                case "answered" -> "Answered";
                default -> "Asked again";
            };
        }
    }

    /// How quickly a body answers.
    record Figures(
            String name,
            long asked,
            long answered,
            long inTime,
            long openLate,
            @Nullable Double medianMinutes) {
        /// In working hours; a working day has eight.
        public String median() {
            return medianMinutes == null
                    ? "No answer yet"
                    : "%.1f hours".formatted(medianMinutes / 60);
        }
    }

    /// A list without pages.
    record Items<T>(List<T> items) {}

    @GET
    Listing<Enquiry> list(
            @QueryParam("asked") boolean asked,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);

    @POST
    Enquiry ask(@HeaderParam("Idempotency-Key") UUID key, Map<String, Object> question);

    @GET
    @Path("figures")
    Items<Figures> figures(@QueryParam("partnership") UUID partnership);

    @GET
    @Path("{id}")
    Enquiry one(@PathParam("id") UUID id);

    /// @param step `answer`, `pass-on`, `ask-again` or `close`
    @POST
    @Path("{id}/{step}")
    Enquiry step(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @HeaderParam("Idempotency-Key") UUID key,
            @HeaderParam("If-Match") String version,
            Map<String, Object> body);
}
