package org.referralpathway.directory.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.referralpathway.directory.query.State;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.OutboxEvent;

/// Every agreement of every partnership.
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID>, CurrentState {
    private static final int MOST = 100;

    /// Those of a partnership, at most a hundred of them.
    @Transactional
    public List<Agreement> of(UUID partnership) {
        return whole(find("partnershipId = ?1 order by id", partnership).range(0, MOST - 1).list());
    }

    /// Those that an organisation is a party to.
    @Transactional
    public List<Agreement> with(UUID organization) {
        return whole(
                find(
                                "select a from Agreement a join a.parties p where p.organization = ?1 order by a.id",
                                organization)
                        .range(0, MOST - 1)
                        .list());
    }

    /// The words of one text of an agreement.
    ///
    /// @param at since when they held
    public record Text(int version, String title, String text, Instant at) {}

    /// Every text that an agreement ever had, the newest first.
    @Transactional
    public List<Text> texts(UUID agreement) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                getEntityManager()
                        .createNativeQuery(
                                "select text_version, title, text, at from agreement_text where"
                                        + " agreement_id = :id order by text_version desc",
                                Tuple.class)
                        .setParameter("id", agreement)
                        .setMaxResults(MOST)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Text(
                                row.get(0, Integer.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, Instant.class)))
                .toList();
    }

    /// With their parties, which are read for all of them at once.
    private static List<Agreement> whole(List<Agreement> found) {
        found.forEach(Agreement::parties);
        return found;
    }

    List<UUID> toTell(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from Agreement where tellOn <= :today or reviewTellOn <= :today"
                                + " order by id",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public String topic() {
        return "directory.agreement.v1";
    }

    @Override
    public List<OutboxEvent> after(UUID id, int limit) {
        return State.next(this, "id", id, limit, agreement -> agreement.event().toOutbox());
    }
}
