package org.referralpathway.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;

@Path("/v1/referrals/{id}/outcomes")
@RunOnVirtualThread
class OutcomeResource {
    record Record(
            @NotNull(message = "Choose what came of it") Outcomes.Kind kind,
            @NotNull(message = "Choose how far it was achieved") Outcomes.Rating rating,
            @Nullable @Size(max = 2000, message = "Use at most 2,000 characters") String note) {}

    private final RecordOutcome outcomes;
    private final ReferralReader reader;
    private final Idempotency idempotency;

    OutcomeResource(RecordOutcome outcomes, ReferralReader reader, Idempotency idempotency) {
        this.outcomes = outcomes;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Roles.PROVIDER)
    public RestResponse<ReferralView> record(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Record body) {
        var done =
                idempotency.once(
                        body,
                        () ->
                                outcomes.record(
                                        id,
                                        IfMatch.required(ifMatch),
                                        body.kind(),
                                        body.rating(),
                                        body.note()));
        var view = reader.read(done.id());
        return RestResponse.ResponseBuilder.<ReferralView>create(201)
                .entity(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
