package org.referralpathway.portal.needs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A need to be posted.
public record NewNeed(
        @JsonProperty("case") UUID caseId,
        String kind,
        String urgency,
        @Nullable LocalDate by,
        String postcode,
        int quantity,
        @Nullable Repeats repeats,
        List<String> notOn,
        List<String> languages,
        List<String> access,
        Preferred preferred,
        @Nullable String note) {
    NewNeed in(UUID aCase) {
        return new NewNeed(
                aCase, kind, urgency, by, postcode, quantity, repeats, notOn, languages, access,
                preferred, note);
    }
}
