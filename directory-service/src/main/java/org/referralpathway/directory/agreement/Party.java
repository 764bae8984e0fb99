package org.referralpathway.directory.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An organisation that an agreement is between, and which text of it it has signed.
///
/// @param signedAs the role in which somebody signed, such as "Chair"; never a name
/// @param signedShares which data for which purposes stood in the text that it signed
/// @param askedOn when it was last asked to sign
@Embeddable
public record Party(
        @Column(name = "organization_id") UUID organization,
        @Nullable Integer signedVersion,
        @Nullable LocalDate signedOn,
        @Nullable String signedAs,
        @JdbcTypeCode(SqlTypes.JSON) @Column(columnDefinition = "jsonb")
                @Nullable List<Share> signedShares,
        @Nullable LocalDate askedOn) {
    static Party unsigned(UUID organization) {
        return new Party(organization, null, null, null, null, null);
    }
}
