package org.referralpathway.portal.own;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.needs.NeedStatus;
import org.referralpathway.portal.needs.SharingForm;
import org.referralpathway.portal.people.SafeContact;

/// A person's own page at the referral service, asked without a token: link and code authorise.
@Path("/v1/person-links")
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface OwnApi {
    @POST
    @Path("read")
    Own read(Map<String, Object> linkAndCode);

    @POST
    @Path("{what: change-of-mind|not-needed|still-needed|safe-contact}")
    Own tell(
            @PathParam("what") String what,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> said);

    /// What one person may read of their own case.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Own(
            String firstName,
            String askedName,
            @Nullable String complaints,
            @Nullable String complaintsPhone,
            SafeContact safeContact,
            List<Wanted> wanted,
            Shared shared,
            List<Seen> seen) {
        @Override
        public String toString() {
            return "Own[not shown]";
        }
    }

    /// Something asked for, and who helps with it.
    record Wanted(
            UUID need,
            String kindLabel,
            NeedStatus status,
            @Nullable String organizationName,
            Instant postedAt,
            boolean asked) {
        public boolean live() {
            return status.isLooking()
                    || status == NeedStatus.IN_SERVICE
                    || status == NeedStatus.ON_HOLD;
        }
    }

    /// What is told to whoever helps.
    record Shared(
            @Nullable String basis,
            List<String> categories,
            List<String> groups,
            @Nullable LocalDate until) {
        /// "Larch Court Neighbours, Age Together", or any.
        public String whom() {
            return groups.isEmpty()
                    ? "A group that has said yes"
                    : String.join(" or ", groups) + ", once they have said yes,";
        }

        public boolean isConsent() {
            return "consent".equals(basis);
        }

        public List<String> facts() {
            return categories.stream()
                    .map(code -> SharingForm.text(SharingForm.FACTS, code))
                    .toList();
        }
    }

    /// One look at it, by which organisation.
    record Seen(String organizationName, String act, String purpose, Instant at) {
        public String text() {
            return switch (act) {
                case "disclose" -> "was told";
                case "read" ->
                        switch (purpose) {
                            case "own" -> "this page was read";
                            case "emergency" -> "read it in an emergency";
                            default -> "read it";
                        };
                case "hand-on" -> "passed on a link";
                case "refuse" -> "asked, and was not told";
                case "withdraw" -> "wrote down a change of mind";
                default -> "wrote something down";
            };
        }
    }
}
