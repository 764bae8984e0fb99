package org.referralpathway.portal.listings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// Keeping listings true, asked with the user's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface UpkeepApi {
    @GET
    @Path("quiet-listings")
    QuietListings quiet(
            @QueryParam("days") int days,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);

    @PUT
    @Path("confirmations")
    Confirmed confirm(Confirmations confirmations);

    @PUT
    @Path("services/{id}/confirmation")
    void confirm(@PathParam("id") UUID id);

    /// The listings of the user's own group, as everybody sees them.
    @GET
    @Path("own-listings")
    OwnListings own(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    /// What was changed in a listing, or is `waiting`; its ETag is what the next change names.
    @GET
    @Path("services/{id}/edits")
    RestResponse<Listing<Edit>> edits(
            @PathParam("id") UUID id,
            @QueryParam("state") String state,
            @QueryParam("limit") int limit);

    /// What was changed in a listing, newest first.
    @GET
    @Path("services/{id}/edits")
    Listing<Edit> history(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);

    /// Groups that are probably the same one.
    @POST
    @Path("organization-checks")
    Resemblances check(Check check);

    /// The group of the path is no record of its own any more.
    @PUT
    @Path("organizations/{id}/same-as")
    void same(@PathParam("id") UUID id, Same same);

    @GET
    @Path("services/{id}/sources")
    Sources sources(@PathParam("id") UUID id);

    @GET
    @Path("services/{id}/eligibility")
    Rules eligibility(@PathParam("id") UUID id);

    @PATCH
    @Path("services/{id}")
    Made change(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Change change);

    @GET
    @Path("listing-choices")
    Names choices();

    @GET
    @Path("services/{id}/reach")
    RestResponse<Reach> reach(@PathParam("id") UUID id);

    @PUT
    @Path("services/{id}/reach")
    Made setReach(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Reach reach);

    @POST
    @Path("new-listings")
    void offer(@HeaderParam("Idempotency-Key") UUID key, NewListing listing);

    @GET
    @Path("waiting-edits")
    Listing<Edit> waiting(@QueryParam("limit") int limit);

    @PUT
    @Path("waiting-edits/{id}/decision")
    Edit decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, Decision decision);

    @GET
    @Path("services/{id}/capacity")
    RestResponse<Pool> places(@PathParam("id") UUID id, @QueryParam("pool") UUID pool);

    @PUT
    @Path("services/{id}/capacity")
    Pool setPlaces(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, Wanted wanted);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record QuietListings(List<Quiet> items, @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OwnListings(List<PublicListing> items, List<HeldListing> held, @Nullable String next) {}

    /// Nobody else reads it until somebody has looked at its place.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeldListing(UUID id, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Quiet(
            UUID service, String organizationName, String name, LocalDate aliveOn, String stage) {
        /// Matched with nobody until it is confirmed.
        public boolean isHidden() {
            return stage.equals("hidden");
        }

        /// Ranks lower than others.
        public boolean isDemoted() {
            return stage.equals("demoted");
        }
    }

    record Confirmations(List<UUID> services) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Confirmed(List<UUID> confirmed) {}

    /// @param known whether what was said still counts
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pool(
            UUID pool,
            String unit,
            @Nullable Integer maximum,
            String status,
            boolean known,
            boolean urgent) {}

    /// @param pool nothing for the first one of its unit
    /// @param urgent whether it counts for two days and not for seven
    record Wanted(
            @Nullable UUID pool,
            String unit,
            @Nullable Integer maximum,
            String status,
            boolean urgent) {}

    /// @param days codes of RFC 5545 with commas between
    record Hours(String days, String opens, String closes) {}

    /// With what a listing helps, where and in which languages, by codes.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reach(
            List<String> kinds, List<String> areas, List<String> languages, List<String> access) {}

    /// What a listing may name, by code.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Names(Map<String, String> kinds, Map<String, String> areas) {}

    record NewListing(String name, String description, Reach reach) {}

    record Address(String street, String city, String postcode) {}

    record Decision(boolean accept) {}

    /// A field left out stays as it is; an empty text takes it out.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            @Nullable String name,
            @Nullable String description,
            @Nullable String url,
            @Nullable String email,
            @Nullable String fees,
            @Nullable String alert,
            @Nullable String status,
            @Nullable Integer minimumAge,
            @Nullable Integer maximumAge,
            @Nullable List<String> phones,
            @Nullable List<Hours> hours,
            @Nullable WantedRules eligibility,
            @Nullable Address address) {}

    /// Whom a listing is for; each rule as the directory has it.
    ///
    /// @param circumstances every code that a rule may name, with its words
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rules(
            List<Map<String, Object>> include,
            List<Map<String, Object>> exclude,
            Map<String, String> circumstances) {}

    /// All rules as they should be.
    record WantedRules(List<Map<String, Object>> include, List<Map<String, Object>> exclude) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Made(List<Edit> edits) {}

    /// @param except the record that is looked at
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Check(String name, @Nullable String postcode, @Nullable String email, UUID except) {}

    record Resemblances(List<Resemblance> items) {}

    /// @param why in plain English
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Resemblance(UUID organization, String name, List<String> why) {}

    /// @param organization the record that stays
    record Same(UUID organization) {}

    record Sources(List<Source> items) {}

    /// A feed or file that a listing comes from.
    ///
    /// @param goneAt when its file no longer named the listing
    record Source(String name, Instant firstSeenAt, Instant seenAt, @Nullable Instant goneAt) {}

    /// A change that was made or waits, or a suggestion in words.
    ///
    /// @param by whose name the reader is told
    /// @param decidedBy who made the change, where another had to
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Edit(
            UUID id,
            UUID service,
            String serviceName,
            String kind,
            Map<String, Object> changes,
            Map<String, Object> before,
            @Nullable String note,
            @Nullable String by,
            @Nullable String decidedBy,
            Instant recordedAt,
            long version) {
        /// Who made it, in words.
        public String who() {
            var from =
                    switch (kind) {
                        case "import" -> note == null ? "From a file" : "From " + note;
                        case "suggestion" -> "Somebody suggested it";
                        case "decision" -> "Decided";
                        default -> "The group";
                    };
            return by == null ? from : from + ", " + by;
        }

        public boolean isSuggestion() {
            return kind.equals("suggestion");
        }

        /// A listing that nobody reads yet.
        public boolean isNew() {
            return kind.equals("new");
        }

        /// Each field in words, as it was and as it would be.
        public List<ChangedField> fields() {
            return ChangedField.of(changes, before);
        }
    }
}
