package org.referralpathway.need;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A need as one caller may see it: who it is about only within the organisation that posted it.
///
/// @param readDueAt by when somebody who coordinates will have read it
/// @param readAt when somebody did, or a group was asked
record NeedView(
        UUID id,
        @JsonProperty("case") UUID supportCase,
        @Nullable UUID person,
        @Nullable String personName,
        String kind,
        String kindLabel,
        String urgency,
        @Nullable LocalDate by,
        Area area,
        int quantity,
        @Nullable Repeats repeats,
        List<String> notOn,
        List<String> languages,
        List<String> access,
        Preferred preferred,
        @Nullable String note,
        String status,
        @Nullable String statusReason,
        long version,
        Instant postedAt,
        @Nullable Instant readDueAt,
        @Nullable Instant readAt,
        List<ReferralPart> referrals) {

    record Area(String outcode, @Nullable String district, boolean placeKnown) {}

    record ReferralPart(
            UUID id,
            UUID service,
            String serviceName,
            UUID organization,
            String organizationName,
            String status) {}

    @Override
    public String toString() {
        return "NeedView[not shown]";
    }
}
