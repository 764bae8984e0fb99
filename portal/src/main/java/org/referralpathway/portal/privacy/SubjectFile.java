package org.referralpathway.portal.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.people.SafeContact;

/// What the organisation holds about a person: the draft, and what was handed over.
public record SubjectFile(
        About person,
        @Nullable Household household,
        List<Talk> talks,
        List<Sharing> sharing,
        List<Need> needs,
        List<Referral> referrals,
        List<Delivery> deliveries,
        List<Outcome> outcomes,
        List<Message> messages,
        List<PrivacyApi.Disclosure> disclosures,
        List<Other> others,
        List<Withheld> withheld) {
    public SubjectFile {
        talks = orEmpty(talks);
        sharing = orEmpty(sharing);
        deliveries = orEmpty(deliveries);
        outcomes = orEmpty(outcomes);
        messages = orEmpty(messages);
        disclosures = orEmpty(disclosures);
        others = orEmpty(others);
        withheld = orEmpty(withheld);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /// What the officer may give all the same.
    List<Choice> toGive() {
        return withheld.stream()
                .filter(one -> one.id() != null)
                .map(one ->
                        new Choice(
                                one.id().toString(),
                                one.text(),
                                PrivacyWords.withheldBecause(one.reason())))
                .toList();
    }

    @Override
    public String toString() {
        return "SubjectFile[not shown]";
    }

    public record About(
            String givenName,
            String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String language,
            @Nullable String note,
            @Nullable SafeContact safeContact,
            @Nullable List<Identifier> identifiers) {}

    public record Identifier(String system, String value) {
        public String text() {
            return switch (system) {
                case "nhs-number" -> "NHS number " + value;
                case "chi" -> "CHI number " + value;
                default -> value;
            };
        }
    }

    public record Household(int adults, int children) {}

    /// What they said they want, can do and lack.
    public record Talk(
            Instant at,
            @Nullable String wants,
            @Nullable String strengths,
            @Nullable String gaps) {}

    /// On what ground facts were shared, with whom, and until when.
    public record Sharing(
            String basis,
            List<String> categories,
            @Nullable List<String> organizations,
            List<String> never,
            LocalDate until,
            Instant recordedAt,
            @Nullable Instant endedAt) {
        public String basisText() {
            return PrivacyWords.basis(basis);
        }

        public String facts() {
            return PrivacyWords.categories(categories);
        }

        public String withWhom() {
            return organizations == null
                    ? "groups of the partnership"
                    : String.join(", ", organizations);
        }

        public String withoutWhom() {
            return String.join(", ", never);
        }
    }

    /// What was asked for.
    public record Need(String kind, String status, Instant postedAt, @Nullable String note) {}

    /// Which group was asked, and what it did.
    public record Referral(
            String kind,
            String organization,
            String status,
            Instant offeredAt,
            @Nullable String summary) {}

    public record Delivery(String kind, String organization, Instant plannedAt, String state) {
        public String stateText() {
            return switch (state) {
                case "DONE" -> "came";
                case "MISSED" -> "did not come";
                default -> "planned";
            };
        }
    }

    public record Outcome(String kind, String rating, Instant at) {
        public String ratingText() {
            return switch (rating) {
                case "achieved" -> "achieved";
                case "partly" -> "partly achieved";
                default -> "not achieved";
            };
        }
    }

    /// What the organisation itself wrote to a group.
    public record Message(Instant at, @Nullable String text) {}

    /// What others wrote, and the officer gives.
    public record Other(String what, Instant at, @Nullable String text) {
        public String whatText() {
            return PrivacyWords.withheld(what);
        }
    }

    /// @param id of what may be given all the same; null for what never is
    public record Withheld(@Nullable UUID id, String what, Instant at, String reason) {
        public String text() {
            return PrivacyWords.withheld(what);
        }

        public String because() {
            return PrivacyWords.withheldBecause(reason);
        }
    }
}
