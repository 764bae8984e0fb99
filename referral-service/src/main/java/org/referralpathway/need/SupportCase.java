package org.referralpathway.need;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.pathway.Pathways;

/// What one organisation does for one person on one pathway; it holds their needs.
@Entity
public class SupportCase {
    @Id private UUID id;
    private UUID person;
    private UUID organization;
    private @Nullable String team;
    private UUID openedBy;
    private UUID pathway;
    private int pathwayVersion;
    private UUID partnership;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    @Version private long version;

    protected SupportCase() {}

    SupportCase(
            UUID id,
            UUID person,
            UUID organization,
            @Nullable String team,
            UUID by,
            Pathways.Pathway pathway,
            Instant at) {
        this.id = id;
        this.person = person;
        this.organization = organization;
        this.team = team;
        this.openedBy = by;
        this.pathway = pathway.id();
        this.pathwayVersion = pathway.version();
        this.partnership = pathway.partnership();
        this.openedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID organization() {
        return organization;
    }

    @Nullable String team() {
        return team;
    }

    public UUID pathway() {
        return pathway;
    }

    int pathwayVersion() {
        return pathwayVersion;
    }

    public UUID partnership() {
        return partnership;
    }

    Instant openedAt() {
        return openedAt;
    }
}
