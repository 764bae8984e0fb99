package org.referralpathway.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.id.Codes;

/// The ground on which facts of a case are shared, as it was recorded. Consent is one of them, and
/// carries how it was given; the others do not pretend to be asked for.
///
/// @param wording version of the words that were agreed to; for consent only
/// @param givenBy who decided; somebody else than the person says by what authority
/// @param categories which facts: `identity`, `contact`, `address`, `need`
/// @param organizations with whom; null for every group of the partnership
/// @param never with whom not, without a reason; null for those of the ground before
/// @param neverPeople names of people whom they do not want; null for those of the ground before
/// @param privacyNotice version of the privacy notice that was given
public record Ground(
        Basis basis,
        @Nullable String wording,
        @Nullable How how,
        @Nullable GivenBy givenBy,
        boolean interpreter,
        @Nullable String authority,
        List<String> categories,
        @Nullable List<UUID> organizations,
        @Nullable List<UUID> never,
        @Nullable List<String> neverPeople,
        String privacyNotice,
        LocalDate until) {

    /// Lawful bases of article 6 of the UK GDPR.
    public enum Basis {
        CONSENT,
        PUBLIC_TASK,
        VITAL_INTERESTS,
        LEGAL_OBLIGATION,
        LEGITIMATE_INTERESTS;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /// How consent was given.
    public enum How {
        IN_PERSON,
        PHONE,
        WRITTEN,
        ONLINE;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /// Who decided.
    public enum GivenBy {
        PERSON,
        PARENT,
        ATTORNEY,
        DEPUTY,
        BEST_INTERESTS;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    @Override
    public String toString() {
        return "Ground[not shown]";
    }
}
