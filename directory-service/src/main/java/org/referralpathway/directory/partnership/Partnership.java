package org.referralpathway.directory.partnership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The boundary of sharing: the organisations that work one pathway together.
@Entity
@Table(name = "partnership")
public class Partnership {
    private static final Comparator<Membership> BY_ORGANIZATION =
            Comparator.comparing(Membership::organization).thenComparing(Membership::from);

    @Id private UUID id;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Nation nation;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> commitments = List.of();

    @ElementCollection
    @CollectionTable(
            name = "partnership_member",
            joinColumns = @JoinColumn(name = "partnership_id"))
    @OrderBy("organization, from")
    private List<Membership> members = new ArrayList<>();

    private long sequence;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    private Instant changedAt;

    protected Partnership() {}

    Partnership(UUID id, Agreed agreed, Instant now) {
        this.id = id;
        this.recordedAt = now;
        take(agreed, now);
    }

    /// What the partners have agreed.
    ///
    /// @param commitments what a core member promises, a sentence each
    public record Agreed(
            String name, Nation nation, List<String> commitments, List<Membership> members) {
        public Agreed {
            members = members.stream().sorted(BY_ORGANIZATION).toList();
        }

        Agreed with(List<Membership> members) {
            return new Agreed(name, nation, commitments, members);
        }

        /// Whether the core is of a size that works: three to six (MISSION B 7). It blocks nothing.
        public boolean isCoreOfUsualSize(LocalDate today) {
            var core = new Roll(members).core(today).size();
            return core >= 3 && core <= 6;
        }
    }

    void set(Agreed agreed, Instant now) {
        take(agreed, now);
    }

    private void take(Agreed agreed, Instant now) {
        this.name = agreed.name();
        this.nation = agreed.nation();
        this.commitments = agreed.commitments();
        this.members.clear();
        this.members.addAll(agreed.members());
        this.changedAt = now;
        this.sequence++;
    }

    PartnershipChanged event() {
        var agreed = agreed();
        return new PartnershipChanged(
                id,
                sequence,
                agreed.name(),
                agreed.nation(),
                agreed.commitments(),
                agreed.members(),
                changedAt);
    }

    public String name() {
        return name;
    }

    public UUID id() {
        return id;
    }

    public Agreed agreed() {
        return new Agreed(name, nation, commitments, members);
    }

    /// Counts the changes; also what a caller's ETag names.
    public long sequence() {
        return sequence;
    }
}
