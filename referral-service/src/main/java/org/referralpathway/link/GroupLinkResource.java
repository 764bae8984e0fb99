package org.referralpathway.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.link.Secret;
import org.referralpathway.referral.Concerns;
import org.referralpathway.referral.MoveCommands;
import org.referralpathway.referral.Outcomes;
import org.referralpathway.referral.ReasonCode;
import org.referralpathway.referral.RecordOutcome;
import org.referralpathway.referral.ReferralReader;
import org.referralpathway.referral.ReferralView;
import org.referralpathway.referral.SpokenAnswers;

/// What a group does by the link in its mail. The secret is in the body, so that it stands in no
/// access log; it is the authorisation, for this one referral and nothing else.
@Path("/v1/group-links")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Links")
class GroupLinkResource {
    private static final String TOO_LONG = "Use at most 1,000 characters";

    record Shown(@NotNull @Pattern(regexp = Secret.FORM) String token) {
        @Override
        public String toString() {
            return "Shown[token]";
        }
    }

    record Said(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            @NotBlank(message = "Write what you want to say") @Size(max = 1000, message = TOO_LONG)
                    String text) {
        @Override
        public String toString() {
            return "Said[not shown]";
        }
    }

    record Declined(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            @NotNull(message = "Choose a reason") ReasonCode reason) {
        @Override
        public String toString() {
            return "Declined[token]";
        }
    }

    record CameOfIt(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            @NotNull(message = "Choose what came of it") Outcomes.Kind kind,
            @NotNull(message = "Choose how far it was achieved") Outcomes.Rating rating) {
        @Override
        public String toString() {
            return "CameOfIt[token]";
        }
    }

    record Coded(
            @NotNull @Pattern(regexp = Secret.FORM) String token,
            @NotNull(message = "Enter the code")
                    @Pattern(regexp = LinkCodes.FORM, message = "Enter the six digits of the code")
                    String code) {
        @Override
        public String toString() {
            return "Coded[not shown]";
        }
    }

    /// @param sent whether a message with a code is on its way; not twice within a minute
    record Wanted(boolean sent) {}

    private final Links links;
    private final LinkCodes codes;
    private final MoveCommands commands;
    private final RecordOutcome outcomes;
    private final Concerns concerns;
    private final SpokenAnswers spoken;
    private final ReferralReader reader;
    private final Idempotency idempotency;

    GroupLinkResource(
            Links links,
            LinkCodes codes,
            MoveCommands commands,
            RecordOutcome outcomes,
            Concerns concerns,
            SpokenAnswers spoken,
            ReferralReader reader,
            Idempotency idempotency) {
        this.links = links;
        this.codes = codes;
        this.commands = commands;
        this.outcomes = outcomes;
        this.concerns = concerns;
        this.spoken = spoken;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @POST
    @Path("read")
    @Operation(
            summary = "What a group is asked by its link",
            description = "Changes nothing, and tells nothing of who the person is.")
    public ReferralView read(@Valid @NotNull Shown body) {
        return reader.coded(links.group(body.token()));
    }

    @POST
    @Path("accept")
    @Operation(summary = "Yes, we can help")
    public RestResponse<ReferralView> accept(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Shown body) {
        return once(body.token(), body, id -> commands.accept(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("decline")
    @Operation(summary = "No, we cannot help")
    public RestResponse<ReferralView> decline(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Declined body) {
        return once(
                body.token(),
                body,
                id -> commands.decline(id, IfMatch.required(ifMatch), body.reason(), null));
    }

    @POST
    @Path("ask")
    @Operation(summary = "A question before the answer")
    public RestResponse<ReferralView> ask(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Said body) {
        return once(
                body.token(), body, id -> commands.ask(id, IfMatch.required(ifMatch), body.text()));
    }

    @POST
    @Path("answer")
    @Operation(summary = "The answer to the referrer's question")
    public RestResponse<ReferralView> answer(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Said body) {
        return once(
                body.token(),
                body,
                id -> commands.answer(id, IfMatch.required(ifMatch), body.text()));
    }

    @POST
    @Path("deliver")
    @Operation(summary = "It is done")
    public RestResponse<ReferralView> deliver(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Said body) {
        return once(
                body.token(),
                body,
                id -> commands.deliver(id, IfMatch.required(ifMatch), body.text(), false));
    }

    @POST
    @Path("fail")
    @Operation(summary = "It could not be done")
    public RestResponse<ReferralView> fail(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Declined body) {
        return once(
                body.token(),
                body,
                id -> commands.fail(id, IfMatch.required(ifMatch), body.reason(), null));
    }

    @POST
    @Path("start")
    @Operation(summary = "The group has spoken to the person")
    public RestResponse<ReferralView> start(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Shown body) {
        return once(body.token(), body, id -> commands.startToday(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("outcome")
    @Operation(summary = "What came of it")
    public RestResponse<ReferralView> outcome(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull CameOfIt body) {
        return once(
                body.token(),
                body,
                id ->
                        outcomes.record(
                                id, IfMatch.required(ifMatch), body.kind(), body.rating(), null));
    }

    @POST
    @Path("undo")
    @Operation(summary = "We did not say that: takes back what a coordinator wrote down")
    public RestResponse<ReferralView> undo(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull Shown body) {
        return once(body.token(), body, id -> spoken.undo(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("worry")
    @Operation(summary = "\"I am worried about this person\"")
    public RestResponse<ReferralView> worry(@Valid @NotNull Said body) {
        return once(body.token(), body, id -> concerns.raise(id, body.text()));
    }

    @POST
    @Path("code")
    @Operation(
            summary = "Ask for a code",
            description = "It is sent to the group's own mailbox and works for 15 minutes.")
    public Wanted code(@Valid @NotNull Shown body) {
        return new Wanted(codes.want(links.group(body.token())));
    }

    @POST
    @Path("person")
    @Operation(
            summary = "Who the person is, for a group that has accepted",
            description = "With the code, and as far as the person agreed.")
    public ReferralView.PersonPart person(@Valid @NotNull Coded body) {
        var referral = links.group(body.token());
        codes.requireGroups(referral, body.code());
        return reader.person(referral);
    }

    private RestResponse<ReferralView> once(String token, Object body, Function<UUID, UUID> move) {
        var referral = links.group(token);
        idempotency.once(body, () -> move.apply(referral));
        var view = reader.coded(referral);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
