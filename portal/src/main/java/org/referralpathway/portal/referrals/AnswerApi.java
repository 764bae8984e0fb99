package org.referralpathway.portal.referrals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.people.SafeContact;

/// Referrals and errands behind a link, asked without a token: the link is what authorises.
@Path("/v1")
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface AnswerApi {
    @POST
    @Path("group-links/read")
    ReferralView read(Map<String, Object> link);

    @POST
    @Path("group-links/{action}")
    ReferralView move(
            @PathParam("action") String action,
            @HeaderParam("Idempotency-Key") UUID key,
            @HeaderParam("If-Match") String version,
            Map<String, Object> said);

    @POST
    @Path("group-links/code")
    Wanted code(Map<String, Object> link);

    @POST
    @Path("group-links/person")
    ReferralView.Identity person(Map<String, Object> linkAndCode);

    @POST
    @Path("volunteer-links/read")
    Errand errand(Map<String, Object> link);

    @POST
    @Path("volunteer-links/{what}")
    Errand tell(
            @PathParam("what") String what,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> said);

    /// Whether a message with a code is on its way.
    record Wanted(boolean sent) {}

    /// What a volunteer is to do, as far as it may be shown now.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Errand(
            String state,
            @Nullable String kindLabel,
            @Nullable Instant plannedAt,
            @Nullable Instant whereFrom,
            @Nullable String firstName,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String note,
            @Nullable SafeContact safeContact,
            ReferralView.Numbers numbers) {
        public boolean planned() {
            return state.equals("PLANNED");
        }

        public boolean near() {
            return address != null || phone != null;
        }

        @Override
        public String toString() {
            return "Errand[not shown]";
        }
    }
}
