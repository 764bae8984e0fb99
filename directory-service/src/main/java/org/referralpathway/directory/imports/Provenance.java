package org.referralpathway.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which source last said what is in the directory, record by record.
@ApplicationScoped
class Provenance {
    private static final String SEEN =
            """
            insert into provenance (record_id, source, kind, first_seen_at, seen_at)
            values (:id, :source, :kind, :at, :at)
            on conflict (record_id, source) do update
            set seen_at = greatest(provenance.seen_at, excluded.seen_at), gone_at = null\
            """;

    /// Listed before by this source, not by this import, and by no other source.
    private static final String GONE =
            """
            select p.record_id from provenance p join service s on s.id = p.record_id
            where p.source = :source and p.kind = 'service' and p.seen_at < :at
              and p.gone_at is null and s.status <> 'withdrawn'
              and not exists (select from provenance other
                              where other.record_id = p.record_id and other.source <> p.source
                                and other.gone_at is null)
            order by p.record_id\
            """;

    /// Whose last listing went, and who has nothing else here: no account, partners, agreement,
    /// claim or other source.
    private static final String EMPTIED =
            """
            select o.id from organization o
            where o.id in (select organization_id from service where id = any(:gone))
              and o.status <> 'withdrawn' and o.id <> all(:named)
              and not exists (select from service s
                              where s.organization_id = o.id and s.status <> 'withdrawn')
              and not exists (select from member m where m.organization_id = o.id)
              and not exists (select from partnership_member p where p.organization_id = o.id)
              and not exists (select from agreement_party a where a.organization_id = o.id)
              and not exists (select from claim c where c.organization_id = o.id and c.state = 'WAITING')
              and not exists (select from provenance other
                              where other.record_id = o.id and other.source <> :source
                                and other.gone_at is null)
            order by o.id\
            """;

    private static final String END =
            """
            update provenance set gone_at = :at
            where source = :source and kind = 'service' and seen_at < :at and gone_at is null
              and record_id <> all(:named)\
            """;
    private final EntityManager entities;

    Provenance(EntityManager entities) {
        this.entities = entities;
    }

    void seen(Entry entry, UUID id, Origin origin) {
        entities.createNativeQuery(SEEN)
                .setParameter("id", id)
                .setParameter("source", origin.source())
                .setParameter(
                        "kind",
                        entry instanceof Entry.OrganizationEntry ? "organization" : "service")
                .setParameter("at", origin.at())
                .executeUpdate();
    }

    /// The services that a source no longer lists, once all of its file has been seen.
    List<UUID> gone(Origin origin) {
        return entities.createNativeQuery(GONE, UUID.class)
                .setParameter("source", origin.source())
                .setParameter("at", origin.at())
                .getResultList();
    }

    /// The organisations that a source leaves nothing of.
    ///
    /// @param gone services that are withdrawn
    List<UUID> emptied(Origin origin, List<UUID> gone, Set<UUID> named) {
        return entities.createNativeQuery(EMPTIED, UUID.class)
                .setParameter("source", origin.source())
                .setParameter("gone", gone.toArray(UUID[]::new))
                .setParameter("named", named.toArray(UUID[]::new))
                .getResultList();
    }

    /// The source speaks no longer for what its whole file did not name.
    void end(Origin origin, Set<UUID> named) {
        entities.createNativeQuery(END)
                .setParameter("source", origin.source())
                .setParameter("at", origin.at())
                .setParameter("named", named.toArray(UUID[]::new))
                .executeUpdate();
    }
}
