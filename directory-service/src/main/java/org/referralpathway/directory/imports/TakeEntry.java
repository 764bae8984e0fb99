package org.referralpathway.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.referralpathway.directory.capacity.ForeignPool;
import org.referralpathway.directory.capacity.RecordCapacity;
import org.referralpathway.directory.edits.RecordImport;
import org.referralpathway.directory.hsds.Change;
import org.referralpathway.directory.hsds.Check;
import org.referralpathway.directory.hsds.Finding;
import org.referralpathway.directory.hsds.Shape;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.organization.RecordOrganization;
import org.referralpathway.directory.register.Aliases;
import org.referralpathway.directory.service.ChangeListing;
import org.referralpathway.directory.service.RecordServiceRow;
import org.referralpathway.directory.service.ServiceRow;
import org.referralpathway.directory.service.Turn;
import org.referralpathway.directory.steward.Stewards;

/// Takes one entry in a transaction of its own: the organisation, the service, its places and its
/// pools, or nothing.
@ApplicationScoped
class TakeEntry {
    private final EntityManager entities;
    private final Organizations organizations;
    private final RecordOrganization recordOrganization;
    private final RecordServiceRow recordService;
    private final RecordCapacity recordCapacity;
    private final Turn turn;
    private final Aliases aliases;
    private final Provenance provenance;
    private final Picture picture;
    private final ChangeListing listing;
    private final RecordImport history;
    private final Stewards stewards;
    private final JoinHeld join;

    TakeEntry(
            EntityManager entities,
            Organizations organizations,
            RecordOrganization recordOrganization,
            RecordServiceRow recordService,
            RecordCapacity recordCapacity,
            Turn turn,
            Aliases aliases,
            Provenance provenance,
            Picture picture,
            ChangeListing listing,
            RecordImport history,
            Stewards stewards,
            JoinHeld join) {
        this.entities = entities;
        this.organizations = organizations;
        this.recordOrganization = recordOrganization;
        this.recordService = recordService;
        this.recordCapacity = recordCapacity;
        this.turn = turn;
        this.aliases = aliases;
        this.provenance = provenance;
        this.picture = picture;
        this.listing = listing;
        this.history = history;
        this.stewards = stewards;
        this.join = join;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Change take(Entry entry, UUID id, Origin origin) {
        turn.await();
        checkArea(entry, id, origin);
        var change = record(entry, id, origin);
        provenance.seen(entry, id, origin);
        // What clashes must fail here, where it is told to the sender, and not at commit.
        entities.flush();
        return change;
    }

    /// What taking an entry would do; nothing is written.
    ///
    /// @param around the rows of organisations earlier in the file, which a service may name
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Tried tryOut(Entry entry, UUID id, Origin origin, Map<UUID, ObjectNode> around) {
        turn.await();
        checkArea(entry, id, origin);
        named(entry.row())
                .or(() -> around(entry))
                .filter(provider -> !organizations.unknown(List.of(provider)).isEmpty())
                .map(around::get)
                .ifPresent(
                        row -> recordOrganization.record(Texts.id(row, "id").orElseThrow(), row));
        var before = picture.of(entry, id);
        var change = record(entry, id, origin);
        entities.flush();
        var tried = new Tried(change, Difference.between(before, picture.of(entry, id)));
        QuarkusTransaction.setRollbackOnly();
        return tried;
    }

    /// Whatever a row may change must lie in the areas of whoever brought it: the record, its
    /// organisation under every identifier, and the places that others share.
    private void checkArea(Entry entry, UUID id, Origin origin) {
        if (origin.by().everywhere()) {
            return;
        }
        var touched = new ArrayList<UUID>();
        Stream.of(
                        Optional.of(id),
                        Texts.id(entry.row().path("organization"), "id"),
                        named(entry.row()),
                        around(entry))
                .flatMap(Optional::stream)
                .forEach(one -> {
                    touched.add(one);
                    touched.add(aliases.resolve(one));
                });
        if (entry instanceof Entry.ServiceEntry) {
            touched.addAll(ServiceRow.of((ObjectNode) entry.row()).locations().keySet());
        }
        if (!stewards.coversRecords(origin.by(), touched)) {
            throw new RowRefused("", "Is of a group outside the areas that you look after");
        }
    }

    private static Optional<UUID> around(Entry entry) {
        return entry instanceof Entry.ServiceEntry service ? service.provider() : Optional.empty();
    }

    record Tried(Change change, List<Difference> differences) {}

    private Change record(Entry entry, UUID id, Origin origin) {
        return switch (entry) {
            case Entry.OrganizationEntry(_, var row) ->
                    aliases.resolve(id).equals(id)
                            ? reconsidered(
                                    id,
                                    recordOrganization.record(
                                            id, join.organization(id, row, origin)))
                            : Change.UNCHANGED;
            case Entry.ServiceEntry service -> take(service, id, origin);
            case Entry.UnknownEntry _ -> throw new RowRefused("", "Is of no known kind");
        };
    }

    /// Another name may make its services read like a refuge.
    private Change reconsidered(UUID organization, Change change) {
        if (change == Change.CHANGED) {
            entities.flush();
            listing.reconsider(organization);
        }
        return change;
    }

    private Change take(Entry.ServiceEntry entry, UUID id, Origin origin) {
        var provider = provider(entry);
        var row = ServiceRow.of(join.service(id, entry.row(), origin));
        try {
            var line = history.line(row.id(), origin.source());
            var change = recordService.record(row, provider.id(), line);
            line.keep();
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
            var known = aliases.resolve(id);
            return known.equals(id)
                    ? new Provider(
                            id,
                            reconsidered(id, recordOrganization.recordCopy(id, (ObjectNode) copy)))
                    : new Provider(known, Change.UNCHANGED);
        }
        var named = named(entry.row()).or(entry::provider).orElseThrow(TakeEntry::noOrganization);
        var id = aliases.resolve(named);
        if (!organizations.unknown(List.of(id)).isEmpty()) {
            throw new RowRefused(
                    "/organization_id", "Is not in the directory: import the organisation first");
        }
        // One that went with its last listing is there again.
        var nothing = JsonNodeFactory.instance.objectNode();
        return new Provider(id, recordOrganization.recordCopy(id, nothing));
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
