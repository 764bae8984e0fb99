package org.referralpathway.portal.privacy;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/// The rights of people at the referral service, asked with the viewer's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface PrivacyApi {
    /// Who saw or received what: an organisation, never a member of its staff.
    record Disclosure(
            UUID id, String organizationName, String act, List<String> categories, Instant at) {
        public String actText() {
            return PrivacyWords.act(act);
        }

        public String categoriesText() {
            return PrivacyWords.categories(categories);
        }
    }

    /// What a person asks, and by when it is due.
    record Request(UUID id, UUID person, String kind, LocalDate receivedOn, LocalDate dueOn) {
        public String kindText() {
            return PrivacyWords.kind(kind);
        }
    }

    /// What the organisation holds about a person.
    record Draft(
            About person,
            @Nullable List<Talk> talks,
            List<Need> needs,
            List<Referral> referrals,
            List<Message> messages,
            List<Disclosure> disclosures,
            List<Withheld> withheld) {}

    /// Who the person is.
    record About(
            String givenName,
            String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String note) {}

    /// What they said they want, can do and lack.
    record Talk(
            Instant at,
            @Nullable String wants,
            @Nullable String strengths,
            @Nullable String gaps) {}

    /// What was asked for.
    record Need(String kind, String status, Instant postedAt, @Nullable String note) {}

    /// Which group was asked, and what it did.
    record Referral(
            String kind,
            String organization,
            String status,
            Instant offeredAt,
            @Nullable String summary) {}

    /// What is left out by default, because somebody else wrote it.
    record Withheld(String what, Instant at) {
        public String text() {
            return PrivacyWords.withheld(what);
        }
    }

    /// What the organisation itself wrote to a group.
    record Message(Instant at, @Nullable String text) {}

    /// Somebody who read many people who are not theirs.
    record Unusual(UUID user, String day, long people) {}

    /// Whether the record of looks is whole.
    record Chain(boolean holds) {}

    /// A list without pages.
    record Items<T>(List<T> items) {}

    @GET
    @Path("people/{id}/disclosures")
    Listing<Disclosure> disclosures(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("subject-requests")
    Items<Request> requests();

    @POST
    @Path("subject-requests")
    Request record(@HeaderParam("Idempotency-Key") UUID key, Map<String, Object> asked);

    @GET
    @Path("subject-requests/{id}/draft")
    Draft draft(@PathParam("id") UUID id);

    @POST
    @Path("subject-requests/{id}/close")
    Request close(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> outcome);

    @POST
    @Path("people/{id}/erasure")
    void erase(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> nothing);

    @GET
    @Path("audit/unusual")
    Items<Unusual> unusual();

    @GET
    @Path("audit/chain")
    Chain chain();
}
