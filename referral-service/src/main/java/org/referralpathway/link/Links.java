package org.referralpathway.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.link.Secret;
import org.referralpathway.kit.problem.NotFound;

/// Opens links, and makes those of groups. Opening one changes nothing: mail scanners open links.
@ApplicationScoped
class Links {
    private static final Duration LIFE = Duration.ofDays(40);
    private final EntityManager entities;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    Links(EntityManager entities, Caller caller, Uuid7 ids, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whom a link is for, and in what role they act by it.
    enum Purpose {
        GROUP(Roles.PROVIDER),
        VOLUNTEER(Roles.PROVIDER),
        PERSON("person");

        private final String role;

        Purpose(String role) {
            this.role = role;
        }
    }

    private record Opened(UUID id, UUID referral, UUID delivery, UUID supportCase) {}

    /// The referral that a group's link is for. The rest of the request acts for that group.
    ///
    /// @throws NotFound for a link that never was, is too old, was taken back, or is for something
    ///   else
    UUID group(String token) {
        return Objects.requireNonNull(open(token, Purpose.GROUP).referral());
    }

    /// What a volunteer was asked to do.
    record Errand(UUID referral, UUID delivery) {}

    Errand volunteer(String token) {
        var opened = open(token, Purpose.VOLUNTEER);
        return new Errand(
                Objects.requireNonNull(opened.referral()),
                Objects.requireNonNull(opened.delivery()));
    }

    /// @param link the link itself, which counts wrong codes
    record Own(UUID link, UUID supportCase) {}

    Own person(String token) {
        var opened = open(token, Purpose.PERSON);
        return new Own(opened.id(), Objects.requireNonNull(opened.supportCase()));
    }

    private Opened open(String token, Purpose purpose) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entities.createNativeQuery(
                                """
                                select id, organization, referral, delivery, support_case, sensitive
                                from link_opened(?1, ?2) where purpose = ?3\
                                """,
                                Tuple.class)
                        .setParameter(1, new Secret(token).hash())
                        .setParameter(2, clock.instant())
                        .setParameter(3, purpose.name())
                        .getResultList();
        var row = found.stream().findFirst().orElseThrow(NotFound::new);
        if (Boolean.TRUE.equals(row.get(5, Boolean.class))) {
            throw new SignInNeeded();
        }
        caller.actsFor(row.get(0, UUID.class), row.get(1, UUID.class), purpose.role);
        return new Opened(
                row.get(0, UUID.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, UUID.class));
    }

    /// For a message that is about to be sent to the group.
    ///
    /// @throws NotFound when the group has nothing more to answer
    @Transactional
    String forGroup(UUID referral, UUID organization) {
        var secret = Secret.random();
        var now = clock.instant();
        var made =
                entities.createNativeQuery(
                                "select link_for_group(?1, ?2, ?3, ?4, ?5, ?6)", Boolean.class)
                        .setParameter(1, ids.next())
                        .setParameter(2, secret.hash())
                        .setParameter(3, referral)
                        .setParameter(4, organization)
                        .setParameter(5, now)
                        .setParameter(6, now.plus(LIFE))
                        .getSingleResult();
        if (!Boolean.TRUE.equals(made)) {
            throw new NotFound();
        }
        return secret.token();
    }

    /// A link that the group hands on to its volunteer itself. It takes the place of any before.
    @Transactional
    String handOn(Errand errand, Duration life) {
        entities.createNativeQuery("update link set revoked_at = ?2 where delivery = ?1")
                .setParameter(1, errand.delivery())
                .setParameter(2, clock.instant())
                .executeUpdate();
        return insert(Purpose.VOLUNTEER, errand, null, null, life);
    }

    @Transactional
    String forPerson(UUID supportCase, LinkCodes.Sealed code, Duration life) {
        entities.createNativeQuery("update link set revoked_at = ?2 where support_case = ?1")
                .setParameter(1, supportCase)
                .setParameter(2, clock.instant())
                .executeUpdate();
        return insert(Purpose.PERSON, null, supportCase, code, life);
    }

    private String insert(
            Purpose purpose,
            @Nullable Errand errand,
            @Nullable UUID supportCase,
            LinkCodes.@Nullable Sealed code,
            Duration life) {
        var secret = Secret.random();
        var now = clock.instant();
        entities.createNativeQuery(
                        """
                        insert into link (id, hash, purpose, organization, referral, delivery, support_case, code,
                            made_at, expires_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as uuid), cast(?7 as uuid),
                            cast(?8 as bytea), ?9, ?10)\
                        """)
                .setParameter(1, code == null ? ids.next() : code.of())
                .setParameter(2, secret.hash())
                .setParameter(3, purpose.name())
                .setParameter(4, caller.organization())
                .setParameter(5, errand == null ? null : errand.referral().toString())
                .setParameter(6, errand == null ? null : errand.delivery().toString())
                .setParameter(7, supportCase == null ? null : supportCase.toString())
                .setParameter(8, code == null ? null : code.hash())
                .setParameter(9, now)
                .setParameter(10, now.plus(life))
                .executeUpdate();
        return secret.token();
    }
}
