package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.clock.Days;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.problem.NotFound;

/// Referrals as a list shows them, coded facts only, with one query a page.
@ApplicationScoped
public class ReferralRows {
    private static final String SELECT =
            """
            select r.id, r.need, r.service, coalesce(s.name, '') as service_name, r.organization,
                   coalesce(o.name, '') as organization_name, r.referrer_organization,
                   coalesce(a.name, '') as referrer_name, n.kind, k.label, n.urgency, n.due_on,
                   n.outcode, n.district, n.place_known, r.quantity, r.status, r.status_reason,
                   r.version, r.offered_at, r.status_changed_at
            from referral r
            join need n on n.id = r.need
            join kind k on k.code = n.kind
            left join service_copy s on s.id = r.service
            left join organization_copy o on o.id = r.organization
            left join organization_copy a on a.id = r.referrer_organization
            where (r.organization = ?1 or r.referrer_organization = ?1 or exists (
                    select 1 from case_access c
                    where c.need = r.need and c.organization = ?1 and c.why <> 'provider'
                      and c.valid_from <= ?2 and (c.valid_until is null or c.valid_until > ?2)))
            """;

    /// By itself, so that it is planned once and found by its key.
    private static final String ONE = SELECT + "and r.id = ?3";

    private static final String PAGE =
            SELECT
                    + """
                      and (cast(?3 as text) is null or r.status = cast(?3 as text))
                      and (cast(?4 as uuid) is null or r.need = cast(?4 as uuid))
                      and (cast(?5 as uuid) is null or r.id < cast(?5 as uuid))
                    order by r.id desc limit ?6\
                    """;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    ReferralRows(EntityManager entities, Caller caller, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    public record Row(
            UUID id,
            UUID need,
            UUID service,
            String serviceName,
            UUID organization,
            String organizationName,
            UUID referrerOrganization,
            String referrerOrganizationName,
            String kind,
            String kindLabel,
            String urgency,
            @Nullable LocalDate by,
            ReferralView.Area area,
            int quantity,
            String status,
            @Nullable String reason,
            long version,
            Instant offeredAt,
            Instant changedAt) {}

    Row require(UUID id) {
        return rows(asked(ONE).setParameter(3, id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    List<Row> list(
            @Nullable ReferralStatus status,
            @Nullable UUID need,
            Limit limit,
            @Nullable Cursor cursor) {
        return rows(
                asked(PAGE)
                        .setParameter(3, text(status))
                        .setParameter(4, text(need))
                        .setParameter(5, cursor == null ? null : text(cursor.after()))
                        .setParameter(6, limit.andOne()));
    }

    private Query asked(String sql) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter(1, caller.organization())
                .setParameter(2, clock.instant());
    }

    @SuppressWarnings("unchecked")
    private static List<Row> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().map(ReferralRows::row).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Row row(Tuple row) {
        var due = row.get("due_on");
        return new Row(
                row.get("id", UUID.class),
                row.get("need", UUID.class),
                row.get("service", UUID.class),
                row.get("service_name", String.class),
                row.get("organization", UUID.class),
                row.get("organization_name", String.class),
                row.get("referrer_organization", UUID.class),
                row.get("referrer_name", String.class),
                row.get("kind", String.class),
                row.get("label", String.class),
                row.get("urgency", String.class),
                Days.of(due),
                new ReferralView.Area(
                        row.get("outcode", String.class),
                        row.get("district", String.class),
                        row.get("place_known", Boolean.class)),
                row.get("quantity", Integer.class),
                row.get("status", String.class),
                row.get("status_reason", String.class),
                row.get("version", Long.class),
                row.get("offered_at", Instant.class),
                row.get("status_changed_at", Instant.class));
    }
}
