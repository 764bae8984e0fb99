package org.referralpathway.directory.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.referralpathway.directory.hsds.Change;
import org.referralpathway.directory.hsds.Documents;
import org.referralpathway.kit.outbox.Outbox;

/// Takes an organisation's approved document and tells the platform what changed.
@ApplicationScoped
public class RecordOrganization {
    private final Organizations organizations;
    private final Outbox outbox;
    private final InstantSource clock;

    RecordOrganization(Organizations organizations, Outbox outbox, InstantSource clock) {
        this.organizations = organizations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// From a row about the organisation itself.
    @Transactional
    public Change record(UUID id, ObjectNode row) {
        return record(id, row, Documents::renewed);
    }

    /// From the copy inside one of its services, which may say less.
    @Transactional
    public Change recordCopy(UUID id, ObjectNode copy) {
        return record(id, copy, Documents::filled);
    }

    private Change record(UUID id, ObjectNode incoming, BinaryOperator<ObjectNode> join) {
        var held = organizations.findById(id);
        if (held == null) {
            var recorded = new Organization(id, incoming, clock.instant());
            organizations.persist(recorded);
            outbox.append(recorded.event().toOutbox());
            return Change.CREATED;
        }
        if (!held.change(join.apply(held.document(), incoming), clock.instant())) {
            return Change.UNCHANGED;
        }
        outbox.append(held.event().toOutbox());
        return Change.CHANGED;
    }
}
