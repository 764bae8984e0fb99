package org.referralpathway.directory.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What an agreement says.
///
/// @param text in plain English, as it is read before it is signed
/// @param scopeIn what it is about
/// @param scopeOut what it is not about
/// @param responsible the role that answers for it, never a name
/// @param shares which data for which purposes; only for information sharing
/// @param until the first day on which it no longer holds
/// @param seenAfterDays for how many days after its help ended a group still sees whom it helped;
///   28 where it does not say
@Embeddable
public record Terms(
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text") AgreementKind kind,
        String title,
        String text,
        String scopeIn,
        String scopeOut,
        String responsible,
        @JdbcTypeCode(SqlTypes.JSON) @Column(columnDefinition = "jsonb") List<Share> shares,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "review_day") @Nullable LocalDate review,
        @Column(name = "until_day") LocalDate until,
        @Nullable Integer seenAfterDays) {
    private static final int USUAL_DAYS = 28;

    /// Whether it gives more than whoever signed the other has given: more time.
    boolean isLongerThan(Terms other) {
        return until.isAfter(other.until) || seenAfter() > other.seenAfter();
    }

    private int seenAfter() {
        return seenAfterDays == null ? USUAL_DAYS : seenAfterDays;
    }

    /// Whether whoever signed one has signed the other: days may move, words may not.
    boolean saysTheSame(Terms other) {
        return kind == other.kind
                && text.equals(other.text)
                && scopeIn.equals(other.scopeIn)
                && scopeOut.equals(other.scopeOut)
                && shares.equals(other.shares);
    }
}
