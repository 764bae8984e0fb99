package org.referralpathway.directory.steward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;

/// Whose listings the caller looks after as a steward.
@ApplicationScoped
public class Stewards {
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
        var rows =
                entities.createNativeQuery(
                                "select stewards from member where user_id = ?1", String[].class)
                        .setParameter(1, caller.user())
                        .getResultList();
        if (rows.isEmpty()) {
            return Stewardship.EVERYWHERE;
        }
        return isOnDuty()
                ? Stewardship.of(List.of((String[]) rows.getFirst()))
                : Stewardship.NOWHERE;
    }

    /// Whether the caller is a steward of an area in which the organisation has listings.
    public boolean isSteward(UUID organization) {
        return isStewardOfAny(List.of(organization));
    }

    /// Of none only a steward of everywhere is.
    @Transactional
    public boolean isStewardOfAny(Collection<UUID> organizations) {
        var where = where();
        return organizations.isEmpty()
                ? where.everywhere()
                : organizations.stream().anyMatch(organization -> covers(where, organization));
    }

    @Transactional
    public boolean isStewardOfAll(Collection<UUID> organizations) {
        var where = where();
        return organizations.stream().allMatch(organization -> covers(where, organization));
    }

    /// Whether all of these records are of organisations in the areas.
    ///
    /// @param ids of services, organisations and places; of what is not here yet nothing is asked
    @Transactional
    public boolean coversRecords(Stewardship where, Collection<UUID> ids) {
        if (where.everywhere()) {
            return true;
        }
        return (Boolean)
                entities.createNativeQuery(
                                """
                                select coalesce(bool_and(in_area(id, :areas)), true)
                                from (select organization_id as id from service where id = any(:ids)
                                      union select id from organization where id = any(:ids)
                                      union select s.organization_id from service_at_location a
                                          join service s on s.id = a.service_id
                                          where a.location_id = any(:ids)) o\
                                """,
                                Boolean.class)
                        .setParameter("areas", where.areas().toArray(String[]::new))
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getSingleResult();
    }

    private boolean isOnDuty() {
        return (Boolean)
                entities.createNativeQuery(
                                "select from_day <= ?2 and (until_day is null or until_day > ?2)"
                                        + " from member where user_id = ?1",
                                Boolean.class)
                        .setParameter(1, caller.user())
                        .setParameter(2, Today.at(clock))
                        .getSingleResult();
    }

    @Transactional
    public boolean covers(Stewardship where, UUID organization) {
        if (where.everywhere()) {
            return true;
        }
        return (Boolean)
                entities.createNativeQuery("select in_area(?1, ?2)", Boolean.class)
                        .setParameter(1, organization)
                        .setParameter(2, where.areas().toArray(String[]::new))
                        .getSingleResult();
    }
}
