package org.referralpathway.portal.needs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Area;
import org.referralpathway.portal.listings.Days;
import org.referralpathway.portal.referrals.ReferralStatus;

/// A need as the referral service shows it to this viewer.
///
/// @param readDueAt by when somebody who coordinates will have read it
/// @param readAt when somebody did, or a group was asked
public record NeedView(
        UUID id,
        @JsonProperty("case") UUID caseId,
        @Nullable UUID person,
        @Nullable String personName,
        String kindLabel,
        String urgency,
        @Nullable LocalDate by,
        Area area,
        int quantity,
        @Nullable Repeats repeats,
        List<String> notOn,
        List<String> languages,
        List<String> access,
        @Nullable Preferred preferred,
        @Nullable String note,
        NeedStatus status,
        int version,
        Instant postedAt,
        @Nullable Instant readDueAt,
        @Nullable Instant readAt,
        List<Offer> referrals) {
    /// A referral of this need, in short.
    public record Offer(
            UUID id,
            UUID service,
            String serviceName,
            @Nullable String organizationName,
            ReferralStatus status) {}

    public NeedView {
        notOn = orEmpty(notOn);
        languages = orEmpty(languages);
        access = orEmpty(access);
        referrals = orEmpty(referrals);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public String page() {
        return "/needs/" + id;
    }

    public String notOnText() {
        return Days.names(notOn);
    }

    public String urgencyText() {
        return Urgency.text(urgency);
    }

    /// The same service is not asked twice while its answer is open, nor after it has said no.
    public boolean hasAsked(UUID service) {
        return referrals.stream()
                .anyMatch(offer -> offer.service().equals(service) && offer.status().isAsked());
    }
}
