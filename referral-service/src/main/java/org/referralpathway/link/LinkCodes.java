package org.referralpathway.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.referral.TellGroup;

/// Six digits beside a link: a group's come in a message of their own, the person's are told by
/// mouth. Few wrong tries end them.
@ApplicationScoped
class LinkCodes {
    static final String FORM = "[0-9]{6}";
    private static final int MOST_TRIES = 5;
    private static final int MOST_CODES = 5;
    private static final Duration GROUP_LIFE = Duration.ofMinutes(15);
    private static final int BOUND = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final EntityManager entities;
    private final TellGroup tell;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    LinkCodes(
            EntityManager entities, TellGroup tell, Caller caller, Uuid7 ids, InstantSource clock) {
        this.entities = entities;
        this.tell = tell;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param of what the code belongs to, which its hash is bound to
    record Sealed(String code, UUID of) {
        byte[] hash() {
            return LinkCodes.hash(of, code);
        }

        @Override
        public String toString() {
            return "Sealed";
        }
    }

    /// Of a new link, with the id it must get.
    Sealed forNewLink() {
        return new Sealed(random(), ids.next());
    }

    /// A group that has accepted wants one.
    ///
    /// @return whether a message goes out: not twice within a minute, nor six times a day
    @Transactional
    boolean want(UUID referral) {
        var now = clock.instant();
        var wanted =
                entities.createNativeQuery(
                                """
                                insert into link_code as held (referral, organization, wanted_at, expires_at, day, codes)
                                values (?1, ?2, ?3, ?4, ?6, 1)
                                on conflict (referral, organization) do update
                                set wanted_at = excluded.wanted_at, expires_at = excluded.expires_at, code = null,
                                    day = excluded.day,
                                    codes = case when held.day = excluded.day then held.codes + 1 else 1 end
                                where held.wanted_at < ?5 and (held.day < excluded.day or held.codes < ?7)\
                                """)
                        .setParameter(1, referral)
                        .setParameter(2, caller.organization())
                        .setParameter(3, now)
                        .setParameter(4, now.plus(GROUP_LIFE))
                        .setParameter(5, now.minus(Duration.ofMinutes(1)))
                        .setParameter(6, now.atZone(WorkingTime.ZONE).toLocalDate())
                        .setParameter(7, MOST_CODES)
                        .executeUpdate();
        if (wanted > 0) {
            tell.codeWanted(referral);
        }
        return wanted > 0;
    }

    /// For the message that is about to be sent.
    ///
    /// @throws NotFound when nobody wants one
    @Transactional
    String forGroup(UUID referral, UUID organization) {
        var code = random();
        var now = clock.instant();
        var made =
                entities.createNativeQuery(
                                "select code_for_group(?1, ?2, ?3, ?4, ?5)", Boolean.class)
                        .setParameter(1, hash(referral, code))
                        .setParameter(2, referral)
                        .setParameter(3, organization)
                        .setParameter(4, now)
                        .setParameter(5, now.plus(GROUP_LIFE))
                        .getSingleResult();
        if (!Boolean.TRUE.equals(made)) {
            throw new NotFound();
        }
        return code;
    }

    /// A right one is used up.
    ///
    /// @throws CodeRefused when it is another, too old, used, or was tried too often; the try is
    ///   counted all the same
    @Transactional(dontRollbackOn = CodeRefused.class)
    void requireGroups(UUID referral, String code) {
        var counted =
                entities.createNativeQuery(
                                """
                                update link_code set tries = tries + 1
                                where referral = ?1 and organization = ?2 and tries < ?3 and expires_at > ?4\
                                """)
                        .setParameter(1, referral)
                        .setParameter(2, caller.organization())
                        .setParameter(3, MOST_TRIES)
                        .setParameter(4, clock.instant())
                        .executeUpdate();
        require(
                counted,
                "select code from link_code where referral = ?1 and code is not null",
                referral,
                code);
        entities.createNativeQuery(
                        "update link_code set code = null where referral = ?1 and organization = ?2")
                .setParameter(1, referral)
                .setParameter(2, caller.organization())
                .executeUpdate();
    }

    /// The same for the person's own link, which a right code lets live on.
    @Transactional(dontRollbackOn = CodeRefused.class)
    void requirePersons(UUID link, String code) {
        var counted =
                entities.createNativeQuery(
                                "update link set tries = tries + 1 where id = ?1 and tries < ?2")
                        .setParameter(1, link)
                        .setParameter(2, MOST_TRIES)
                        .executeUpdate();
        require(counted, "select code from link where id = ?1", link, code);
        entities.createNativeQuery("update link set tries = 0 where id = ?1")
                .setParameter(1, link)
                .executeUpdate();
    }

    private void require(int counted, String sql, UUID of, String code) {
        @SuppressWarnings("unchecked")
        List<byte[]> held =
                entities.createNativeQuery(sql, byte[].class).setParameter(1, of).getResultList();
        if (counted == 0
                || held.isEmpty()
                || !MessageDigest.isEqual(held.getFirst(), hash(of, code))) {
            throw new CodeRefused();
        }
    }

    private static String random() {
        return "%06d".formatted(RANDOM.nextInt(BOUND));
    }

    private static byte[] hash(UUID of, String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((of + ":" + code).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
