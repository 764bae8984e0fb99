package org.referralpathway.directory.steward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;

/// Whose listings the caller looks after as a steward. Each question is one query, and none for
/// somebody who is a steward everywhere or not at all.
@ApplicationScoped
public class Stewards {
    private static final String MEMBER =
            """
            select stewards, from_day <= :today and (until_day is null or until_day > :today)
            from member where user_id = :user\
            """;
    private static final String ANY =
            "select coalesce(bool_or(in_area(id, :areas)), false) from unnest(:ids) id";
    private static final String ALL =
            "select coalesce(bool_and(in_area(id, :areas)), true) from unnest(:ids) id";
    private static final String RECORDS =
            """
            select coalesce(bool_and(in_area(id, :areas)), true)
            from (select organization_id as id from service where id = any(:ids)
                  union select id from organization where id = any(:ids)
                  union select s.organization_id from service_at_location a
                      join service s on s.id = a.service_id where a.location_id = any(:ids)) o\
            """;
    private static final String SERVICES =
            "select id from service where id = any(:ids) and in_area(organization_id, :areas)";
    private final Caller caller;
    private final EntityManager entities;
    private final InstantSource clock;

    Stewards(Caller caller, EntityManager entities, InstantSource clock) {
        this.caller = caller;
        this.entities = entities;
        this.clock = clock;
    }

    /// Where the caller is a steward. Who has the role and was never recorded as a member is one
    /// everywhere; who has left is one no more.
    @Transactional
    public Stewardship where() {
        if (!caller.has(Roles.STEWARD)) {
            return Stewardship.NOWHERE;
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(MEMBER, Tuple.class)
                        .setParameter("today", Today.at(clock))
                        .setParameter("user", caller.user())
                        .getResultList();
        if (rows.isEmpty()) {
            return Stewardship.EVERYWHERE;
        }
        var onDuty = rows.getFirst().get(1, Boolean.class);
        return onDuty
                ? Stewardship.of(List.of(rows.getFirst().get(0, String[].class)))
                : Stewardship.NOWHERE;
    }

    /// Whether the caller is a steward of an area in which the organisation has listings.
    @Transactional
    public boolean isSteward(UUID organization) {
        return isStewardOfAny(List.of(organization));
    }

    /// Of none only a steward of everywhere is.
    @Transactional
    public boolean isStewardOfAny(Collection<UUID> organizations) {
        return holds(ANY, where(), organizations);
    }

    @Transactional
    public boolean isStewardOfAll(Collection<UUID> organizations) {
        var where = where();
        return !where.nowhere() && holds(ALL, where, organizations);
    }

    /// Whether all of these records are of organisations in the areas.
    ///
    /// @param ids of services, organisations and places; of what is not here yet nothing is asked
    @Transactional
    public boolean coversRecords(Stewardship where, Collection<UUID> ids) {
        return holds(RECORDS, where, ids);
    }

    /// Those of the services whose organisations are in the areas.
    @Transactional
    public Set<UUID> covered(Stewardship where, Collection<UUID> services) {
        if (where.everywhere() || where.nowhere()) {
            return where.everywhere() ? Set.copyOf(services) : Set.of();
        }
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entities.createNativeQuery(SERVICES, UUID.class)
                        .setParameter("areas", where.array())
                        .setParameter("ids", services.toArray(UUID[]::new))
                        .getResultList();
        return new HashSet<>(found);
    }

    private boolean holds(String question, Stewardship where, Collection<UUID> ids) {
        if (where.everywhere() || where.nowhere()) {
            return where.everywhere();
        }
        return (Boolean)
                entities.createNativeQuery(question, Boolean.class)
                        .setParameter("areas", where.array())
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getSingleResult();
    }
}
