package org.referralpathway.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.person.Identifier;
import org.referralpathway.person.SafeContact;

/// What an organisation holds about a person, as it is drafted and handed over.
///
/// @param household how many live there; never who
/// @param disclosures who saw what: organisation and role, never a member of its staff
/// @param others what others wrote and the officer decided to give
/// @param withheld what is left out, each with a coded reason
record SubjectFile(
        About person,
        @Nullable Household household,
        List<Talk> talks,
        List<Sharing> sharing,
        List<Need> needs,
        List<Referral> referrals,
        List<Delivery> deliveries,
        List<Outcome> outcomes,
        List<Message> messages,
        List<AuditRows.Disclosure> disclosures,
        List<Other> others,
        List<Withheld> withheld) {
    private static final String MAY_HARM = "may-harm";

    /// The paper lies about at home: it does not tell either that something was left out to keep
    /// somebody safe.
    SubjectFile handedOver() {
        return new SubjectFile(
                person,
                household,
                talks,
                sharing,
                needs,
                referrals,
                deliveries,
                outcomes,
                messages,
                disclosures,
                others,
                withheld.stream().filter(one -> !one.reason().equals(MAY_HARM)).toList());
    }

    @Override
    public String toString() {
        return "SubjectFile[not shown]";
    }

    record About(
            String givenName,
            String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String language,
            List<String> access,
            @Nullable String note,
            SafeContact safeContact,
            List<Identifier> identifiers) {}

    record Household(int adults, int children) {}

    /// What the person said they want, can do and lack.
    record Talk(
            Instant at,
            @Nullable String wants,
            @Nullable String strengths,
            @Nullable String gaps) {}

    /// On what ground facts were shared, with whom, and until when.
    ///
    /// @param organizations names of groups; null for every group of the partnership
    /// @param never groups that the person does not want
    record Sharing(
            String basis,
            @Nullable String how,
            @Nullable String givenBy,
            boolean interpreter,
            @Nullable String wording,
            String privacyNotice,
            List<String> categories,
            @Nullable List<String> organizations,
            List<String> never,
            LocalDate until,
            Instant recordedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    record Need(
            String kind,
            String urgency,
            String status,
            Instant postedAt,
            @Nullable String note,
            String area) {}

    record Referral(
            String kind,
            String service,
            String organization,
            String status,
            Instant offeredAt,
            @Nullable String summary) {}

    /// @param state `PLANNED`, `DONE` or `MISSED`
    record Delivery(
            String kind,
            String organization,
            Instant plannedAt,
            String state,
            @Nullable String reason) {}

    record Outcome(String kind, String outcome, String rating, Instant at) {}

    /// What the organisation itself wrote to a group.
    record Message(Instant at, @Nullable String text) {}

    /// @param what as of [Withheld]
    record Other(String what, Instant at, @Nullable String text) {}

    /// @param id of what may be given after review; null for what never is
    /// @param reason `written-by-others`, `about-others` or `may-harm`
    record Withheld(@Nullable UUID id, String what, Instant at, String reason) {}
}
