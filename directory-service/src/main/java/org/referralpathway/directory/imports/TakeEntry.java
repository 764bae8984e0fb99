package org.referralpathway.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.directory.capacity.ForeignPool;
import org.referralpathway.directory.capacity.RecordCapacity;
import org.referralpathway.directory.hsds.Change;
import org.referralpathway.directory.hsds.Check;
import org.referralpathway.directory.hsds.Finding;
import org.referralpathway.directory.hsds.Shape;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.organization.RecordOrganization;
import org.referralpathway.directory.service.RecordServiceRow;
import org.referralpathway.directory.service.ServiceRow;

/// Takes one entry in a transaction of its own: the organisation, the service, its places and its
/// pools, or nothing.
@ApplicationScoped
class TakeEntry {
    /// Rows of imports that run at the same time take turns. A row writes several records whose
    /// order the file decides; turns are simpler than retries, and imports are rare.
    private static final long TURN = 0x696d706f7274L;

    private final EntityManager entities;
    private final Organizations organizations;
    private final RecordOrganization recordOrganization;
    private final RecordServiceRow recordService;
    private final RecordCapacity recordCapacity;

    TakeEntry(
            EntityManager entities,
            Organizations organizations,
            RecordOrganization recordOrganization,
            RecordServiceRow recordService,
            RecordCapacity recordCapacity) {
        this.entities = entities;
        this.organizations = organizations;
        this.recordOrganization = recordOrganization;
        this.recordService = recordService;
        this.recordCapacity = recordCapacity;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Change take(Entry entry, UUID id) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:turn)")
                .setParameter("turn", TURN)
                .getSingleResult();
        var change =
                switch (entry) {
                    case Entry.OrganizationEntry(_, var row) ->
                            recordOrganization.record(id, (ObjectNode) row);
                    case Entry.ServiceEntry service -> take(service);
                    case Entry.UnknownEntry _ -> throw new RowRefused("", "Is of no known kind");
                };
        // What clashes must fail here, where it is told to the sender, and not at commit.
        entities.flush();
        return change;
    }

    private Change take(Entry.ServiceEntry entry) {
        var provider = provider(entry);
        var row = ServiceRow.of((ObjectNode) entry.row());
        try {
            var change = recordService.record(row, provider.id());
            return change.with(recordCapacity.record(row.id(), row.capacities()))
                    .with(provider.change());
        } catch (ForeignPool _) {
            throw new RowRefused("/service_capacities", "Has a pool of another service");
        }
    }

    private record Provider(UUID id, Change change) {}

    private Provider provider(Entry.ServiceEntry entry) {
        var copy = entry.row().path("organization");
        if (copy.isObject()) {
            var id = Texts.id(copy, "id").orElseThrow(TakeEntry::noOrganization);
            refuse(Check.of(Shape.ORGANIZATION, copy));
            return new Provider(id, recordOrganization.recordCopy(id, (ObjectNode) copy));
        }
        var id = named(entry.row()).or(entry::provider).orElseThrow(TakeEntry::noOrganization);
        if (!organizations.unknown(List.of(id)).isEmpty()) {
            throw new RowRefused(
                    "/organization_id", "Is not in the directory: import the organisation first");
        }
        return new Provider(id, Change.UNCHANGED);
    }

    private static Optional<UUID> named(JsonNode row) {
        return Texts.id(row, "organization_id");
    }

    private static void refuse(List<Finding> findings) {
        findings.stream()
                .filter(Finding::fatal)
                .findFirst()
                .ifPresent(found -> {
                    throw new RowRefused("/organization" + found.pointer(), found.detail());
                });
    }

    private static RowRefused noOrganization() {
        return new RowRefused("/organization", "A service needs the organisation that gives it");
    }
}
