package org.referralpathway.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.referralpathway.directory.steward.Stewardship;

/// Services by how long nobody has given a sign for them.
@ApplicationScoped
public class QuietServices {
    private static final int MOST_BESIDE = 50;
    private final Services services;

    QuietServices(Services services) {
        this.services = services;
    }

    /// Other listings of a group that nobody has given a sign for since a day.
    public List<Service> beside(Service service, LocalDate since) {
        return services.find(
                        "organizationId = ?1 and id <> ?2 and life.aliveOn < ?3 and status = 'active' and "
                                + Services.PUBLIC
                                + " order by life.aliveOn, id",
                        service.organizationId(),
                        service.id(),
                        since)
                .range(0, MOST_BESIDE - 1)
                .list();
    }

    /// Active listings by how long nobody gave a sign for them, longest first.
    ///
    /// @param from the first day that counts as fresh enough
    /// @param everywhere of all organisations, not only of these
    /// @param afterDay the last of the page before, by its day
    /// @param after and by its identifier
    public List<Service> of(
            LocalDate from,
            Stewardship where,
            Collection<UUID> organizations,
            LocalDate afterDay,
            UUID after,
            int most) {
        return services.find(
                        "status = 'active' and placeRule <> 'HELD' and life.aliveOn < :from"
                                + " and (life.aliveOn > :afterDay or life.aliveOn = :afterDay and id > :after) and ("
                                + Stewardship.covers("organizationId")
                                + " or organizationId in :organizations) order by life.aliveOn, id",
                        where.parameters()
                                .and("from", from)
                                .and("afterDay", afterDay)
                                .and("after", after)
                                .and("organizations", organizations))
                .range(0, most - 1)
                .list();
    }

    /// Listings whose groups should hear something today, in the order in which that was due.
    public List<UUID> toTell(LocalDate today, int most) {
        return services.getEntityManager()
                .createQuery(
                        "select id from Service where life.tellOn <= :today and status = 'active'"
                                + " and placeRule <> 'HELD' order by life.tellOn",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }
}
