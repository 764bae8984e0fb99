package org.referralpathway.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `case_access`, for queries to join. Written by [CaseAccess] only.
@Entity
@Immutable
@Table(name = "case_access")
@IdClass(CaseAccessRow.Key.class)
public class CaseAccessRow {
    @Id private UUID need;
    @Id private UUID organization;
    @Id private String why;
    @Id private UUID through;
    private boolean identity;
    private Instant validFrom;
    private @Nullable Instant validUntil;
    private @Nullable Instant identityUntil;

    protected CaseAccessRow() {}

    /// A case, an organisation, the ground on which it sees the case, and what gives it: the
    /// referral for a group, else the need itself.
    public record Key(UUID need, UUID organization, String why, UUID through)
            implements Serializable {}
}
