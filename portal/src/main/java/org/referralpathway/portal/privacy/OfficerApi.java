package org.referralpathway.portal.privacy;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/// What an information-governance officer answers for, at the referral service, asked with the
/// viewer's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface OfficerApi {
    /// One look or change; never what was looked at.
    record Look(UUID id, UUID person, List<String> categories, String act, UUID user, Instant at) {
        public String text() {
            var what = PrivacyWords.categories(categories);
            return PrivacyWords.act(act) + (what.isEmpty() ? "" : ": " + what);
        }
    }

    /// @param months null until the organisation has said
    record Rule(String recordClass, @Nullable Integer months) {
        public String text() {
            return recordClass.equals("helped") ? "People who were helped" : "People nobody helped";
        }
    }

    /// One night's work.
    record Run(String recordClass, Instant at, int erased, int held) {}

    /// For how long, and what was erased for it.
    record Retention(List<Rule> rules, List<Run> runs) {}

    /// On how many cases it rests.
    record Basis(String basis, long cases) {
        public String text() {
            return PrivacyWords.basis(basis);
        }
    }

    /// Who was told what, of how many people, in the last year.
    record Recipient(String name, String category, long people) {
        public String categoryText() {
            return PrivacyWords.categories(List.of(category));
        }
    }

    /// The record of processing, from live data.
    record Processing(long people, List<Basis> bases, List<Recipient> recipients) {}

    /// @param tellBy when the regulator must know; null where harm is unlikely
    record Breach(
            UUID id,
            String kind,
            String risk,
            Instant foundAt,
            @Nullable Instant tellBy,
            @Nullable Instant regulatorToldAt,
            @Nullable Instant peopleToldAt,
            List<UUID> people) {
        public String kindText() {
            return PrivacyWords.breach(kind);
        }

        public boolean peopleMustKnow() {
            return risk.equals("high-risk") && peopleToldAt == null;
        }

        public boolean regulatorMustKnow() {
            return tellBy != null && regulatorToldAt == null;
        }
    }

    @GET
    @Path("audit")
    Listing<Look> looks(
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("user") @Nullable UUID user,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("retention")
    Retention retention();

    @PUT
    @Path("retention/{class}")
    Retention keep(@PathParam("class") String recordClass, Map<String, Object> months);

    @GET
    @Path("processing-record")
    Processing processing();

    @GET
    @Path("breaches")
    PrivacyApi.Items<Breach> breaches();

    @POST
    @Path("breaches")
    Breach found(@HeaderParam("Idempotency-Key") UUID key, Map<String, Object> breach);

    /// @param step `regulator-told`, `people-told` or `close`
    @POST
    @Path("breaches/{id}/{step}")
    Breach step(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> nothing);

    @POST
    @Path("people/{id}/hold")
    void hold(
            @PathParam("id") UUID person,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> reason);

    @POST
    @Path("people/{id}/hold/lift")
    void lift(
            @PathParam("id") UUID person,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> nothing);
}
