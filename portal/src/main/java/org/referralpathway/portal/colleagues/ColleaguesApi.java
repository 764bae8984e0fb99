package org.referralpathway.portal.colleagues;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;
import org.referralpathway.portal.form.Choice;

/// Who works for an organisation, asked at the directory with the user's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface ColleaguesApi {
    @GET
    @Path("own-organization")
    Own own();

    @GET
    @Path("organizations/{organization}/people")
    Staff staff(@PathParam("organization") UUID organization);

    @PUT
    @Path("organizations/{organization}/people/check")
    Staff check(@PathParam("organization") UUID organization, StillHere here);

    @PUT
    @Path("organizations/{organization}/people/{user}/absence")
    Staff absence(
            @PathParam("organization") UUID organization,
            @PathParam("user") UUID user,
            WantedAbsence absence);

    @PUT
    @Path("organizations/{organization}/people/{user}/departure")
    Staff departure(
            @PathParam("organization") UUID organization,
            @PathParam("user") UUID user,
            Departure departure);

    @GET
    @Path("organizations/{organization}/people/{user}/duties")
    RestResponse<Duties> duties(
            @PathParam("organization") UUID organization, @PathParam("user") UUID user);

    @PUT
    @Path("organizations/{organization}/people/{user}/duties")
    void change(
            @PathParam("organization") UUID organization,
            @PathParam("user") UUID user,
            @HeaderParam("If-Match") String version,
            WantedDuties duties);

    /// Those that the user's organisation is in; for stewards those of their areas.
    @GET
    @Path("partnerships")
    Partnerships partnerships();

    @POST
    @Path("organizations/{organization}/invitations")
    Invitation invite(
            @PathParam("organization") UUID organization,
            @HeaderParam("Idempotency-Key") String key,
            WantedInvitation wanted);

    @GET
    @Path("organizations/{organization}/invitations")
    Listing<Invitation> invitations(
            @PathParam("organization") UUID organization, @QueryParam("limit") int limit);

    /// @param toCheck of how many people the user should say that they still work there
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Own(UUID id, String name, long toCheck) {}

    /// @param mayKeep whether the user may change the list
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Staff(List<Colleague> items, boolean mayKeep) {
        public List<Colleague> due() {
            return items.stream().filter(Colleague::checkDue).toList();
        }

        /// A colleague's name, to say who stands in.
        public String nameOf(@Nullable UUID user) {
            return items.stream()
                    .filter(colleague -> colleague.user().equals(user))
                    .findFirst()
                    .map(Colleague::name)
                    .orElse("nobody");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Colleague(
            UUID user,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            boolean enabled,
            LocalDate from,
            @Nullable LocalDate until,
            boolean owner,
            @Nullable Absence absence,
            LocalDate checkedOn,
            boolean checkDue) {
        public String name() {
            var name =
                    Stream.of(firstName, lastName)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" "));
            return name.isBlank() ? "Somebody without an account" : name;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Absence(LocalDate from, LocalDate until, @Nullable UUID coveredBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Duties(
            List<String> roles,
            List<UUID> coordinates,
            List<UUID> teams,
            List<UUID> desks,
            List<Place> places,
            boolean owner,
            boolean mayChange) {}

    /// A team or desk of the organisation.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(UUID id, String name) {}

    record WantedDuties(
            List<String> roles,
            List<UUID> coordinates,
            List<UUID> teams,
            List<UUID> desks,
            boolean owner) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Partnerships(List<Partnership> items) {
        public List<Choice> choices() {
            return items.stream().map(p -> Choice.of(p.id().toString(), p.name())).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Partnership(UUID id, String name, boolean coordinated) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WantedAbsence(@Nullable Absence away) {}

    /// @param on nothing where they stay after all, or are back
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Departure(@Nullable LocalDate on) {}

    record StillHere(List<UUID> users) {}

    record WantedInvitation(
            String email,
            String firstName,
            String lastName,
            List<String> roles,
            List<UUID> coordinates,
            boolean owner) {
        @Override
        public String toString() {
            return "WantedInvitation";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Invitation(
            List<String> roles, boolean owner, String state, @Nullable String reason, Instant at) {
        /// What became of it, in words.
        public String outcome() {
            return switch (state) {
                case "sent" -> "They have been sent a link";
                case "refused" -> reason == null ? "Could not be sent" : reason;
                default -> "On its way";
            };
        }

        public String rolesInWords() {
            return String.join(", ", roles);
        }
    }
}
