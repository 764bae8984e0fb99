package org.referralpathway.directory.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A desk of an organisation that answers questions about some subjects. What it says may be read
/// by everybody who signs in; none of it is open data.
@Entity
@Table(name = "desk")
public class Desk {
    @Id private UUID id;
    private UUID organizationId;
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> subjects;

    @SuppressWarnings("UnusedVariable") // searched by
    private String words;

    private @Nullable UUID person;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String hours;
    private int answersWithin;
    private String status;
    private long sequence;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    private Instant changedAt;

    protected Desk() {}

    Desk(UUID id, UUID organization, Says says, Instant now) {
        this.id = id;
        this.organizationId = organization;
        this.recordedAt = now;
        this.changedAt = now;
        take(says, now);
    }

    /// @param subjects what it answers questions about, in the words of whoever asks
    /// @param person the member to speak to first; nobody, where there is only the desk
    /// @param answersWithin working days
    /// @param listed whether it can be found
    public record Says(
            String name,
            List<String> subjects,
            @Nullable UUID person,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours,
            int answersWithin,
            boolean listed) {}

    /// @return whether it is news
    boolean change(Says says, Instant now) {
        if (says().equals(says)) {
            return false;
        }
        take(says, now);
        return true;
    }

    private void take(Says says, Instant now) {
        this.name = says.name();
        this.subjects = says.subjects();
        this.words = says.name() + " " + String.join(" ", says.subjects());
        this.person = says.person();
        this.phone = says.phone();
        this.email = says.email();
        this.hours = says.hours();
        this.answersWithin = says.answersWithin();
        this.status = says.listed() ? "active" : "withdrawn";
        this.changedAt = now;
        this.sequence++;
    }

    DeskChanged event() {
        return new DeskChanged(
                id, organizationId, sequence, name, subjects, answersWithin, status, changedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID organization() {
        return organizationId;
    }

    public Says says() {
        return new Says(
                name,
                subjects,
                person,
                phone,
                email,
                hours,
                answersWithin,
                status.equals("active"));
    }

    /// Counts the changes; also what a caller's ETag names.
    public long sequence() {
        return sequence;
    }
}
