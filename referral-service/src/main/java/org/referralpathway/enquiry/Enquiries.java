package org.referralpathway.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.kit.problem.NotFound;

/// Questions that this caller's organisation has part in: it asked, it has it now, or it
/// coordinates and nobody has it yet. Row-level security holds the rule.
@ApplicationScoped
class Enquiries implements PanacheRepositoryBase<Enquiry, UUID> {
    private static final int SITS_THERE = 5;

    /// @throws NotFound also for those of others
    Enquiry require(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    Enquiry requireLocked(UUID id) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /// A desk that can be asked.
    Optional<Enquiry.Holder> desk(UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                getEntityManager()
                        .createNativeQuery(
                                "select id, organization, answers_within from desk_copy where id = ?1 and status = 'active'",
                                Tuple.class)
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Enquiry.Holder(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, Integer.class)));
    }

    /// Within how many working days it answers, though it may be asked no more.
    int promised(UUID desk) {
        return (int)
                getEntityManager()
                        .createNativeQuery(
                                "select answers_within from desk_copy where id = ?1", Integer.class)
                        .setParameter(1, desk)
                        .getSingleResult();
    }

    /// Who sits at a desk today.
    @SuppressWarnings("unchecked")
    List<UUID> staff(UUID desk) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select m.user_id from member_copy m join desk_copy d on d.id = ?1 and d.organization = m.organization
                        where cast(?1 as text) = any (m.desks) and m.valid_from <= cast(current_moment() at time zone 'Europe/London' as date)
                          and (m.valid_until is null or m.valid_until > cast(current_moment() at time zone 'Europe/London' as date))
                        order by m.user_id limit ?2\
                        """,
                        UUID.class)
                .setParameter(1, desk)
                .setParameter(2, SITS_THERE)
                .getResultList();
    }
}
