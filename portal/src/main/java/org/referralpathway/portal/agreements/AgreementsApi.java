package org.referralpathway.portal.agreements;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// Agreements at the directory, asked with the user's own token.
@Path("/v1/agreements")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface AgreementsApi {
    /// For which a group still sees whom it helped, where an agreement does not say.
    int USUAL_DAYS = 28;

    @GET
    Agreements own();

    @GET
    Agreements of(@QueryParam("partnership") UUID partnership);

    @PUT
    @Path("{id}")
    void record(@PathParam("id") UUID id, Wanted wanted);

    @PUT
    @Path("{id}/parties/{organization}/request")
    void ask(@PathParam("id") UUID id, @PathParam("organization") UUID organization);

    @PUT
    @Path("{id}/parties/{organization}/signature")
    void signedOnPaper(
            @PathParam("id") UUID id, @PathParam("organization") UUID organization, Paper paper);

    record Paper(int textVersion, String as, LocalDate signedOn) {}

    record Wanted(
            UUID partnership,
            String kind,
            String title,
            String text,
            String scopeIn,
            String scopeOut,
            String responsible,
            List<WantedShare> shares,
            LocalDate from,
            @Nullable LocalDate review,
            LocalDate until,
            @Nullable Integer seenAfterDays,
            List<UUID> parties) {}

    record WantedShare(String category, List<String> purposes) {}

    @PUT
    @Path("{id}/signature")
    Agreement sign(@PathParam("id") UUID id, Signature signature);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agreements(List<Agreement> items) {}

    record Signature(int textVersion, String as) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agreement(UUID id, Terms terms, int textVersion, List<Party> parties) {
        public long signedBy() {
            return parties.stream().filter(Party::signed).count();
        }

        /// Whether everybody has signed the present text.
        public boolean isSignedByAll() {
            return signedBy() == parties.size();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Terms(
            String title,
            String text,
            String scopeIn,
            String scopeOut,
            String responsible,
            List<Share> shares,
            LocalDate from,
            @Nullable LocalDate review,
            LocalDate until,
            @Nullable Integer seenAfterDays) {
        /// In days, after its help has ended.
        public int seenAfter() {
            return seenAfterDays == null ? USUAL_DAYS : seenAfterDays;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Share(String category, List<String> purposes) {
        public String categoryInWords() {
            return category.replace('-', ' ');
        }

        public String purposesInWords() {
            return String.join(", ", purposes).replace('-', ' ');
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Party(
            UUID organization,
            boolean signed,
            @Nullable LocalDate signedOn,
            @Nullable String signedAs,
            @Nullable LocalDate askedOn) {}
}
