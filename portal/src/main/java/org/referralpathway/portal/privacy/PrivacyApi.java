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
    ///
    /// @param released whether a copy was handed over, and can be read again
    record Request(
            UUID id,
            UUID person,
            String kind,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Nullable Instant closedAt,
            boolean released) {
        public String kindText() {
            return PrivacyWords.kind(kind);
        }
    }

    /// What was handed over, as it was.
    record Release(UUID request, Instant releasedAt, SubjectFile file) {}

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

    /// The newest that are answered.
    @GET
    @Path("subject-requests/closed")
    Items<Request> closed();

    @POST
    @Path("subject-requests")
    Request record(@HeaderParam("Idempotency-Key") UUID key, Map<String, Object> asked);

    @GET
    @Path("subject-requests/{id}/draft")
    SubjectFile draft(@PathParam("id") UUID id);

    @POST
    @Path("subject-requests/{id}/release")
    Release release(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> include);

    @GET
    @Path("subject-requests/{id}/release")
    Release released(@PathParam("id") UUID id);

    /// The same as the service wrote it, for a machine.
    @GET
    @Path("subject-requests/{id}/release")
    String releasedText(@PathParam("id") UUID id);

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
