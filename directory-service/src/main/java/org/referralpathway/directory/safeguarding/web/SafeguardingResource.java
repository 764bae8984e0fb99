package org.referralpathway.directory.safeguarding.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.provider.Providers;
import org.referralpathway.directory.safeguarding.Fact;
import org.referralpathway.directory.safeguarding.FactKind;
import org.referralpathway.directory.safeguarding.Safeguarding;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.NotFound;

@Path("/v1")
@RunOnVirtualThread
@Tag(name = "Safeguarding")
class SafeguardingResource {
    private final Safeguarding safeguarding;
    private final Providers providers;
    private final Tend tend;

    SafeguardingResource(Safeguarding safeguarding, Providers providers, Tend tend) {
        this.safeguarding = safeguarding;
        this.providers = providers;
        this.tend = tend;
    }

    record WantedFact(
            @NotBlank @Size(max = 500) String detail,
            @NotNull LocalDate evidenceOn,
            @NotNull LocalDate expiresOn) {
        Fact.Said said() {
            return new Fact.Said(detail.strip(), evidenceOn, expiresOn);
        }
    }

    /// What is left out stays as it is.
    record WantedFacts(
            @Nullable @Valid WantedFact policy,
            @Nullable @Valid WantedFact lead,
            @Nullable @Valid WantedFact checks,
            @Nullable @Valid WantedFact insurance) {
        Map<FactKind, Fact.Said> said() {
            var said = new EnumMap<FactKind, Fact.Said>(FactKind.class);
            put(said, FactKind.POLICY, policy);
            put(said, FactKind.LEAD, lead);
            put(said, FactKind.CHECKS, checks);
            put(said, FactKind.INSURANCE, insurance);
            return said;
        }

        private static void put(
                Map<FactKind, Fact.Said> said, FactKind kind, @Nullable WantedFact fact) {
            if (fact != null) {
                said.put(kind, fact.said());
            }
        }
    }

    record Check(@NotNull Boolean sound) {}

    /// @param checkedOn the day on which a steward saw what shows it; null while unverified
    /// @param refusedOn the day on which one saw that it does not hold, or that nothing shows it
    record FactView(
            UUID organization,
            @Nullable String organizationName,
            FactKind kind,
            String detail,
            LocalDate evidenceOn,
            LocalDate expiresOn,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate refusedOn,
            long version) {
        static FactView of(Fact fact, @Nullable String organizationName) {
            var said = fact.said();
            return new FactView(
                    fact.organization(),
                    organizationName,
                    fact.kind(),
                    said.detail(),
                    said.evidenceOn(),
                    said.expiresOn(),
                    fact.checkedOn(),
                    fact.refusedOn(),
                    fact.version());
        }
    }

    record Facts(List<FactView> items) {}

    private Facts named(List<Fact> facts) {
        var by = providers.names(facts.stream().map(Fact::organization).toList());
        return new Facts(
                facts.stream()
                        .map(fact -> FactView.of(fact, by.get(fact.organization())))
                        .toList());
    }

    @GET
    @Path("organizations/{id}/safeguarding")
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR, Roles.PROVIDER})
    @Operation(
            summary = "How a group keeps people safe",
            description = "For the group itself, stewards, and coordinators of its partnerships.")
    public Facts get(@PathParam("id") UUID id) {
        if (!tend.mayTend(id)) {
            throw new NotFound();
        }
        return named(safeguarding.of(id));
    }

    @PUT
    @Path("organizations/{id}/safeguarding")
    @RolesAllowed({Roles.STEWARD, Roles.PROVIDER})
    @Operation(
            summary = "Say how the group keeps people safe",
            description =
                    "What is said anew counts once a steward has checked it. Saying again what is"
                            + " said changes nothing.")
    public Facts say(@PathParam("id") UUID id, @Valid @NotNull WantedFacts wanted) {
        return named(safeguarding.say(id, wanted.said()));
    }

    @GET
    @Path("unchecked-safeguarding")
    @RolesAllowed(Roles.STEWARD)
    @Operation(summary = "What groups say and no steward has checked, at most 100")
    public Facts unchecked() {
        return named(safeguarding.unchecked());
    }

    @PUT
    @Path("organizations/{id}/safeguarding/{kind}/check")
    @RolesAllowed(Roles.STEWARD)
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @Operation(summary = "Say that what shows it was seen, or that it does not hold")
    public RestResponse<FactView> check(
            @PathParam("id") UUID id,
            @PathParam("kind") FactCode kind,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Check check) {
        var fact = safeguarding.check(id, kind.value(), check.sound(), IfMatch.required(ifMatch));
        return RestResponse.ResponseBuilder.ok(FactView.of(fact, null))
                .header("ETag", IfMatch.etag(fact.version()))
                .build();
    }
}
