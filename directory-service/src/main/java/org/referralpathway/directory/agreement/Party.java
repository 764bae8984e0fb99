package org.referralpathway.directory.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation that an agreement is between, and which text of it it has signed.
///
/// @param signedAs the role in which somebody signed, such as "Chair"; never a name
/// @param askedOn when it was last asked to sign
@Embeddable
public record Party(
        @Column(name = "organization_id") UUID organization,
        @Nullable Integer signedVersion,
        @Nullable LocalDate signedOn,
        @Nullable String signedAs,
        @Nullable LocalDate askedOn) {
    static Party unsigned(UUID organization) {
        return new Party(organization, null, null, null, null);
    }
}
