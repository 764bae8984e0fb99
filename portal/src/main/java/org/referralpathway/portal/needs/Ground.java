package org.referralpathway.portal.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// On what ground facts of a case are shared, as the referral service keeps it.
public record Ground(
        String basis,
        @Nullable String how,
        @Nullable String givenBy,
        List<String> categories,
        List<String> never,
        List<String> neverPeople,
        LocalDate until,
        @Nullable Instant recordedAt,
        @Nullable String endReason) {

    public Ground {
        never = never == null ? List.of() : never;
        neverPeople = neverPeople == null ? List.of() : neverPeople;
    }

    public boolean isConsent() {
        return basis.equals("consent");
    }

    public boolean holds() {
        return endReason == null;
    }

    public String basisText() {
        return SharingForm.text(SharingForm.BASES, basis);
    }

    public String howText() {
        return SharingForm.text(SharingForm.HOW, how);
    }

    public String givenByText() {
        return SharingForm.text(SharingForm.GIVEN_BY, givenBy);
    }

    public String toldText() {
        return categories.stream()
                .map(code -> SharingForm.text(SharingForm.FACTS, code))
                .collect(Collectors.joining("; "));
    }
}
