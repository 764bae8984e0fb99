package org.referralpathway.directory.partnership.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.partnership.DecideMembership;
import org.referralpathway.directory.partnership.Decision;
import org.referralpathway.directory.partnership.DecisionKind;
import org.referralpathway.directory.partnership.DecisionState;
import org.referralpathway.directory.partnership.Decisions;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.kit.problem.NotFound;

@Path("/v1/partnerships/{partnership}/decisions")
@RunOnVirtualThread
@RolesAllowed({
    Roles.STEWARD,
    Roles.COORDINATOR,
    Roles.PROVIDER,
    Roles.REFERRER,
    Roles.PARTNER,
    Roles.PRIVACY
})
@Tag(name = "Partnerships")
class DecisionResource {
    private final Stewards stewards;
    private final DecideMembership decide;
    private final Decisions decisions;
    private final Partnerships partnerships;
    private final Caller caller;
    private final Idempotency idempotency;
    private final InstantSource clock;

    DecisionResource(
            Stewards stewards,
            DecideMembership decide,
            Decisions decisions,
            Partnerships partnerships,
            Caller caller,
            Idempotency idempotency,
            InstantSource clock) {
        this.stewards = stewards;
        this.decide = decide;
        this.decisions = decisions;
        this.partnerships = partnerships;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record WantedDecision(
            @NotNull UUID organization,
            @NotNull DecisionKind kind,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 500) String why) {
        Decision.Proposal proposal() {
            return new Decision.Proposal(organization, kind, on, why.strip());
        }
    }

    record WantedVote(@NotNull Boolean agrees) {}

    record VoteView(UUID organization, boolean agrees, Instant at) {}

    record DecisionView(
            UUID id,
            UUID organization,
            DecisionKind kind,
            LocalDate on,
            String why,
            DecisionState state,
            UUID proposedBy,
            List<VoteView> votes,
            Instant at,
            @Nullable Instant decidedAt) {
        static DecisionView of(Decision decision) {
            return new DecisionView(
                    decision.id(),
                    decision.organization(),
                    decision.kind(),
                    decision.on(),
                    decision.why(),
                    decision.state(),
                    decision.proposedBy(),
                    decision.votes().stream()
                            .map(v -> new VoteView(v.organization(), v.agrees(), v.at()))
                            .toList(),
                    decision.recordedAt(),
                    decision.decidedAt());
        }
    }

    @POST
    @Operation(
            summary = "Propose who is among the partners",
            description =
                    "Joining and taking part more: by the organisation itself or a steward; else by"
                            + " any member. The core votes; who leaves needs nobody's vote.")
    public RestResponse<DecisionView> propose(
            @PathParam("partnership") UUID partnership, @Valid @NotNull WantedDecision wanted) {
        var joins =
                wanted.kind() == DecisionKind.JOIN
                        && wanted.organization().equals(caller.organization());
        if (!joins) {
            member(partnership);
        }
        var done =
                idempotency.once(
                        List.of(partnership, wanted),
                        () -> decide.propose(partnership, wanted.proposal()));
        return RestResponse.ResponseBuilder.<DecisionView>created(
                        URI.create("/v1/partnerships/%s/decisions".formatted(partnership)))
                .entity(read(done.id()))
                .build();
    }

    @GET
    @Operation(summary = "What the partners have decided about who is among them, newest first")
    public Page<DecisionView> list(
            @PathParam("partnership") UUID partnership,
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        member(partnership);
        return Page.of(decisions.of(partnership, limit, cursor), limit, Decision::id)
                .map(DecisionView::of);
    }

    @PUT
    @Path("{id}/vote")
    @Operation(
            summary = "A core member's vote",
            description =
                    "One for each organisation; the one that it is about has none. More than half"
                            + " decide, and what is decided holds from its day.")
    public DecisionView vote(
            @PathParam("partnership") UUID partnership,
            @PathParam("id") UUID id,
            @Valid @NotNull WantedVote vote) {
        return DecisionView.of(decide.vote(partnership, id, vote.agrees()));
    }

    @Transactional
    DecisionView read(UUID id) {
        return DecisionView.of(decisions.findById(id));
    }

    /// To anybody else the partnership is not there.
    private void member(UUID partnership) {
        var today = Today.at(clock);
        if (!stewards.isStewardOfAny(partnerships.everIn(partnership))
                && !partnerships.of(caller.organization(), today).contains(partnership)) {
            throw new NotFound();
        }
    }
}
