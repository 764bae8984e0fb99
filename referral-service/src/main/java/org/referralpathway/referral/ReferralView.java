package org.referralpathway.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.need.Repeats;
import org.referralpathway.person.Households;
import org.referralpathway.person.Person;
import org.referralpathway.person.SafeContact;

/// A referral as one caller may see it: `person` and the notes are null until identity is disclosed
/// to them, and hold what may be told.
///
/// @param dueAt when whoever has the next word must have said it; null where nobody waits for one
/// @param withheld why a group that has accepted may still not know who it is
public record ReferralView(
        UUID id,
        UUID need,
        UUID service,
        String serviceName,
        UUID organization,
        String organizationName,
        UUID referrerOrganization,
        String referrerOrganizationName,
        String kind,
        String kindLabel,
        String urgency,
        @Nullable LocalDate by,
        Area area,
        String ageBand,
        int quantity,
        @Nullable Repeats repeats,
        List<String> notOn,
        Households.@Nullable Size household,
        List<String> languages,
        List<String> access,
        String status,
        @Nullable String reason,
        @Nullable String summary,
        long version,
        Instant offeredAt,
        Instant changedAt,
        @Nullable PersonPart person,
        @Nullable String withheld,
        @Nullable String needNote,
        @Nullable Integer waitingPosition,
        @Nullable LocalDate reviewOn,
        @Nullable UUID assignedTo,
        @Nullable UUID replaces,
        @Nullable ProposalPart proposal,
        SpokenAnswers.Spoken spoken,
        List<Messages.Entry> messages,
        List<Deliveries.Entry> deliveries,
        List<Concerns.Entry> concerns,
        Concerns.Numbers numbers,
        List<Outcomes.Entry> outcomes,
        List<History.Entry> history,
        @Nullable Instant dueAt,
        List<AllowedMove> allowedMoves) {

    /// As coarse as an offer needs it.
    public record Area(String outcode, @Nullable String district, boolean placeKnown) {}

    /// What one side proposed.
    ///
    /// @param mine whether this caller may confirm it
    public record ProposalPart(
            String action,
            String by,
            @Nullable String reason,
            @Nullable String note,
            @Nullable Integer quantity,
            @Nullable UUID service,
            Instant expiresAt,
            boolean mine) {}

    /// @param action last word of the path to POST to
    /// @param reasons the codes to choose from; empty when none is asked
    public record AllowedMove(int move, String action, String to, List<String> reasons) {
        public static AllowedMove of(Move move) {
            return new AllowedMove(
                    move.number(),
                    move.action().code(),
                    move.to().name(),
                    ReasonCode.of(move.action()).stream().map(ReasonCode::code).toList());
        }
    }

    /// Only the categories that may be told; the names are null where even those may not.
    public record PersonPart(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String language,
            @Nullable String note,
            @Nullable SafeContact safeContact) {
        static PersonPart of(Person.Details told, Set<String> categories) {
            var identity = categories.contains("identity");
            var contact = categories.contains("contact") && !told.safeContact().doNotContact();
            var address = categories.contains("address");
            return new PersonPart(
                    identity ? told.givenName() : null,
                    identity ? told.familyName() : null,
                    identity ? told.dateOfBirth() : null,
                    contact ? told.phone() : null,
                    contact ? told.email() : null,
                    address ? told.address() : null,
                    address ? told.postcode() : null,
                    told.language(),
                    categories.contains("need") ? told.note() : null,
                    categories.contains("contact") || address ? told.safeContact() : null);
        }

        @Override
        public String toString() {
            return "PersonPart[not shown]";
        }
    }
}
