package org.referralpathway.referral.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.referral.OfferReferral;
import org.referralpathway.referral.ReferralReader;
import org.referralpathway.referral.ReferralRows;
import org.referralpathway.referral.ReferralStatus;
import org.referralpathway.referral.ReferralView;

@Path("/v1/referrals")
@RunOnVirtualThread
class ReferralResource {
    record Send(
            @NotNull(message = "Choose a need") UUID need,
            @NotNull(message = "Choose a service") UUID service) {}

    private final OfferReferral offer;
    private final ReferralReader reader;
    private final Idempotency idempotency;

    ReferralResource(OfferReferral offer, ReferralReader reader, Idempotency idempotency) {
        this.offer = offer;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
    public RestResponse<ReferralView> send(@Valid @NotNull Send send) {
        var done = idempotency.once(send, () -> offer.offer(send.need(), send.service()));
        var view = reader.read(done.id());
        return RestResponse.ResponseBuilder.<ReferralView>created(
                        URI.create("/v1/referrals/" + done.id()))
                .entity(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.REFERRER, Roles.PROVIDER, Roles.COORDINATOR})
    public Page<ReferralRows.Row> list(
            @QueryParam("status") @Nullable ReferralStatus status,
            @QueryParam("need") @Nullable UUID need,
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return reader.list(status, need, limit, cursor);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REFERRER, Roles.PROVIDER, Roles.COORDINATOR})
    public RestResponse<ReferralView> get(UUID id) {
        return withETag(reader.read(id));
    }

    @GET
    @Path("{id}/person")
    @RolesAllowed({Roles.REFERRER, Roles.PROVIDER})
    public ReferralView.PersonPart person(UUID id) {
        return reader.person(id);
    }

    static RestResponse<ReferralView> withETag(ReferralView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
