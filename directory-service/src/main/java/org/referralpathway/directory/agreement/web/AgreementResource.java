package org.referralpathway.directory.agreement.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.agreement.Agreement;
import org.referralpathway.directory.agreement.AgreementKind;
import org.referralpathway.directory.agreement.Agreements;
import org.referralpathway.directory.agreement.KeepAgreement;
import org.referralpathway.directory.agreement.Share;
import org.referralpathway.directory.agreement.Terms;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.directory.web.Id;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.NotFound;

@Path("/v1/agreements")
@RunOnVirtualThread
@RolesAllowed({
    Roles.STEWARD,
    Roles.COORDINATOR,
    Roles.PROVIDER,
    Roles.REFERRER,
    Roles.PARTNER,
    Roles.PRIVACY
})
@Tag(name = "Agreements")
class AgreementResource {
    private final Stewards stewards;
    private final Agreements agreements;
    private final KeepAgreement keep;
    private final Partnerships partnerships;
    private final Tend tend;
    private final Caller caller;

    AgreementResource(
            Stewards stewards,
            Agreements agreements,
            KeepAgreement keep,
            Partnerships partnerships,
            Tend tend,
            Caller caller) {
        this.stewards = stewards;
        this.agreements = agreements;
        this.keep = keep;
        this.partnerships = partnerships;
        this.tend = tend;
        this.caller = caller;
    }

    record Wanted(
            @NotNull UUID partnership,
            @NotNull AgreementKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String text,
            @NotNull @Size(max = 1000) String scopeIn,
            @NotNull @Size(max = 1000) String scopeOut,
            @NotBlank @Size(max = 100) String responsible,
            @Nullable @Size(max = 20) List<@NotNull @Valid Share> shares,
            @NotNull LocalDate from,
            @Nullable LocalDate review,
            @NotNull LocalDate until,
            @Nullable @Min(0) @Max(365) Integer seenAfterDays,
            @NotEmpty @Size(max = 200) List<@NotNull UUID> parties) {
        Terms terms() {
            var matrix = shares == null ? List.<Share>of() : shares;
            return new Terms(
                    kind,
                    title,
                    text,
                    scopeIn,
                    scopeOut,
                    responsible,
                    matrix,
                    from,
                    review,
                    until,
                    seenAfterDays);
        }
    }

    record Signature(@Positive int textVersion, @NotBlank @Size(max = 100) String as) {}

    /// @param signed whether it has signed the present text
    record PartyView(
            UUID organization,
            boolean signed,
            @Nullable Integer signedVersion,
            @Nullable LocalDate signedOn,
            @Nullable String signedAs,
            @Nullable LocalDate askedOn) {}

    record AgreementView(
            UUID id,
            UUID partnership,
            Terms terms,
            int textVersion,
            List<PartyView> parties,
            long version) {
        static AgreementView of(Agreement agreement) {
            var parties =
                    agreement.parties().stream()
                            .map(p ->
                                    new PartyView(
                                            p.organization(),
                                            agreement.isSigned(p),
                                            p.signedVersion(),
                                            p.signedOn(),
                                            p.signedAs(),
                                            p.askedOn()))
                            .toList();
            return new AgreementView(
                    agreement.id(),
                    agreement.partnership(),
                    agreement.terms(),
                    agreement.textVersion(),
                    parties,
                    agreement.version());
        }
    }

    record AgreementList(List<AgreementView> items) {}

    @GET
    @Operation(
            summary = "Agreements",
            description =
                    "Of a partnership, for stewards and its coordinators; else those that the"
                            + " caller's own organisation is a party to. At most 100.")
    public AgreementList list(@QueryParam("partnership") @Nullable Id partnership) {
        var found =
                partnership == null
                        ? agreements.with(caller.organization())
                        : agreements.of(mine(partnership.value()));
        return new AgreementList(found.stream().map(AgreementView::of).toList());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @Operation(
            summary = "Record an agreement",
            description =
                    "Or change it, with `If-Match`. Other words ask for new signatures; other days"
                            + " do not. Saying again what holds changes nothing.")
    public RestResponse<AgreementView> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Wanted wanted) {
        var partnership = mine(wanted.partnership());
        return answer(keep.record(id, partnership, wanted.terms(), wanted.parties(), ifMatch));
    }

    @PUT
    @Path("{id}/signature")
    @APIResponse(responseCode = "404", description = "The caller's organisation is no party")
    @Operation(
            summary = "Sign for one's own organisation",
            description = "Names the text that was read. Signing it again changes nothing.")
    public RestResponse<AgreementView> sign(
            @PathParam("id") UUID id, @Valid @NotNull Signature signature) {
        return answer(keep.sign(id, signature.textVersion(), signature.as().strip()));
    }

    record PaperSignature(
            @Positive int textVersion,
            @NotBlank @Size(max = 100) String as,
            @NotNull LocalDate signedOn) {}

    @PUT
    @Path("{id}/parties/{organization}/signature")
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
    @Operation(
            summary = "Record that a party has signed on paper",
            description = "By whoever keeps the papers. Recording it again changes nothing.")
    public RestResponse<AgreementView> signedOnPaper(
            @PathParam("id") UUID id,
            @PathParam("organization") UUID organization,
            @Valid @NotNull PaperSignature paper) {
        mine(agreements.findByIdOptional(id).orElseThrow(NotFound::new).partnership());
        return answer(
                keep.signedOnPaper(
                        id,
                        organization,
                        paper.textVersion(),
                        paper.as().strip(),
                        paper.signedOn()));
    }

    record TextList(List<Agreements.Text> items) {}

    @GET
    @Path("{id}/texts")
    @Operation(
            summary = "Every text that an agreement ever had, newest first",
            description = "For its parties, stewards and the partnership's coordinators.")
    public TextList texts(@PathParam("id") UUID id) {
        var own = agreements.with(caller.organization()).stream().anyMatch(a -> a.id().equals(id));
        if (!own) {
            mine(agreements.findByIdOptional(id).orElseThrow(NotFound::new).partnership());
        }
        return new TextList(agreements.texts(id));
    }

    @PUT
    @Path("{id}/parties/{organization}/request")
    @RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
    @Operation(
            summary = "Ask a party to sign",
            description =
                    "Its people, or its mailbox, get a link by which whoever answers for it signs"
                            + " without an account. Once a day at most.")
    public RestResponse<AgreementView> ask(
            @PathParam("id") UUID id, @PathParam("organization") UUID organization) {
        mine(agreements.findByIdOptional(id).orElseThrow(NotFound::new).partnership());
        return answer(keep.ask(id, organization));
    }

    /// Anybody else's partnership is not there.
    private UUID mine(UUID partnership) {
        if (!stewards.isStewardOfAny(partnerships.everIn(partnership))
                && !tend.coordinates(partnership)) {
            throw new NotFound();
        }
        return partnership;
    }

    private static RestResponse<AgreementView> answer(Agreement agreement) {
        return RestResponse.ResponseBuilder.ok(AgreementView.of(agreement))
                .header("ETag", IfMatch.etag(agreement.version()))
                .build();
    }
}
