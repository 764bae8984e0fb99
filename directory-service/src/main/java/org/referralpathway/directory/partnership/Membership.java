package org.referralpathway.directory.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// That an organisation belongs to a partnership.
///
/// @param from the first day
/// @param until the first day on which it no longer belongs; null while no end is agreed
@Embeddable
public record Membership(
        @Column(name = "organization_id") @NotNull UUID organization,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @NotNull Tier tier,
        @Column(name = "from_day") @NotNull LocalDate from,
        @Column(name = "until_day") @Nullable LocalDate until) {

    /// Whether it lasts at least a day.
    boolean endsAfterItBegins() {
        return until == null || until.isAfter(from);
    }

    boolean overlaps(Membership other) {
        return organization.equals(other.organization)
                && (until == null || other.from.isBefore(until))
                && (other.until == null || from.isBefore(other.until));
    }
}
