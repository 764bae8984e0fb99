package org.referralpathway.directory.capacity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Documents;

/// How much of a service there is, in one unit. The limit is kept here; how much is taken is told
/// by the referral service, and what is free is computed, never stored.
@Entity
@Table(name = "capacity_pool")
public class CapacityPool {
    @Id private UUID id;
    private UUID serviceId;
    private String unit;
    private @Nullable Integer maximum;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CapacityStatus status;

    private @Nullable Instant validUntil;

    @Formula("(select u.reserved from pool_use u where u.pool_id = id)")
    private @Nullable Integer reserved;

    /// As it last came in an import. The group's own later word is kept when the same file comes
    /// again.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private @Nullable ObjectNode imported;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SaidBy saidBy = SaidBy.IMPORT;

    private long sequence;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    private Instant changedAt;

    protected CapacityPool() {}

    CapacityPool(UUID id, UUID serviceId, Limits limits, Instant now) {
        this.id = id;
        this.serviceId = serviceId;
        this.recordedAt = now;
        take(limits, now);
    }

    /// Who said how much there is.
    public enum SaidBy {
        @JsonProperty("import")
        IMPORT,
        @JsonProperty("group")
        GROUP,
        /// A steward, for the group.
        @JsonProperty("steward")
        STEWARD
    }

    boolean set(Limits limits, Instant now) {
        if (limits().equals(limits)) {
            return false;
        }
        take(limits, now);
        return true;
    }

    private void take(Limits limits, Instant now) {
        this.unit = limits.unit();
        this.maximum = limits.maximum();
        this.status = limits.status();
        this.validUntil = limits.validUntil();
        this.changedAt = now;
        this.sequence++;
    }

    /// Whether an import says something that it did not say the last time.
    boolean isNews(ObjectNode item) {
        return imported == null || !Documents.same(said(imported), said(item));
    }

    /// When a feed says that it said it is not what it says.
    private static ObjectNode said(ObjectNode item) {
        return item.deepCopy().without("updated");
    }

    void importedAs(ObjectNode item) {
        this.imported = item;
        this.saidBy = SaidBy.IMPORT;
    }

    /// The same word came again in an import, and counts for some days more.
    ///
    /// @return whether that is told: not for less than a day
    boolean cameAgain(Instant until, Instant now) {
        var days = validUntil == null ? null : Duration.between(validUntil, until);
        if (saidBy != SaidBy.IMPORT || (days != null && days.toDays() < 1)) {
            return false;
        }
        take(limits().until(until), now);
        return true;
    }

    void saidBy(SaidBy who) {
        this.saidBy = who;
    }

    public SaidBy saidBy() {
        return saidBy;
    }

    /// Whether what was said is too old to go by: how much there is now is not known.
    public boolean isStale(Instant now) {
        return validUntil != null && !validUntil.isAfter(now);
    }

    /// Whether what was said counts for no longer than where help is urgent.
    public boolean countsForShort() {
        return validUntil != null && !validUntil.isAfter(changedAt.plus(Limits.COUNTS_URGENT));
    }

    CapacityChanged event() {
        return new CapacityChanged(
                id, serviceId, sequence, unit, maximum, status, validUntil, changedAt);
    }

    public Limits limits() {
        return new Limits(unit, maximum, status, validUntil);
    }

    /// How many are taken, as far as the referral service has told.
    public int reserved() {
        return reserved == null ? 0 : reserved;
    }

    /// How many are left; nothing where nothing limits them.
    public @Nullable Integer free() {
        return maximum == null ? null : (Integer) Math.max(0, maximum - reserved());
    }

    public UUID id() {
        return id;
    }

    public UUID serviceId() {
        return serviceId;
    }

    /// Counts the changes; also what a caller's ETag names.
    public long sequence() {
        return sequence;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable ObjectNode imported() {
        return imported;
    }
}
