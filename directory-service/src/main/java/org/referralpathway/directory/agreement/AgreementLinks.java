package org.referralpathway.directory.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.link.Secret;
import org.referralpathway.kit.problem.NotFound;

/// Links by which a party's responsible person reads an agreement and signs it without an account.
/// One is made when its message is about to be sent. It opens the text that it was made for: a
/// newer text needs a newer link.
@ApplicationScoped
public class AgreementLinks {
    private static final Duration LIFE = Duration.ofDays(30);
    private final EntityManager entities;
    private final Agreements agreements;
    private final KeepAgreement keep;
    private final InstantSource clock;

    AgreementLinks(
            EntityManager entities,
            Agreements agreements,
            KeepAgreement keep,
            InstantSource clock) {
        this.entities = entities;
        this.agreements = agreements;
        this.keep = keep;
        this.clock = clock;
    }

    /// What a link opens.
    ///
    /// @param organization the party that it was sent to
    public record Opened(Agreement agreement, UUID organization) {}

    /// @throws NotFound where the organisation is no party, or has signed the present text
    @Transactional
    public Secret mint(UUID agreement, UUID organization) {
        var held = agreements.findByIdOptional(agreement).orElseThrow(NotFound::new);
        if (held.party(organization).filter(p -> !held.isSigned(p)).isEmpty()) {
            throw new NotFound();
        }
        var secret = Secret.random();
        var now = clock.instant();
        entities.createNativeQuery(
                        """
                        insert into agreement_link
                            (hash, agreement_id, organization_id, text_version, expires_at, made_at)
                        values (:hash, :agreement, :organization, :version, :expires, :now)\
                        """)
                .setParameter("hash", secret.hash())
                .setParameter("agreement", agreement)
                .setParameter("organization", organization)
                .setParameter("version", held.textVersion())
                .setParameter("expires", now.plus(LIFE))
                .setParameter("now", now)
                .executeUpdate();
        return secret;
    }

    /// Changes nothing.
    ///
    /// @throws NotFound for a link that never was, is too old, or is of an older text
    @Transactional
    public Opened open(Secret secret) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select agreement_id, organization_id, text_version from"
                                        + " agreement_link where hash = :hash and expires_at > :now",
                                Tuple.class)
                        .setParameter("hash", secret.hash())
                        .setParameter("now", clock.instant())
                        .getResultList();
        var row = rows.stream().findFirst().orElseThrow(NotFound::new);
        var agreement =
                agreements
                        .findByIdOptional(row.get(0, UUID.class))
                        .filter(a -> a.textVersion() == row.get(2, Integer.class))
                        .filter(a -> a.party(row.get(1, UUID.class)).isPresent())
                        .orElseThrow(NotFound::new);
        return new Opened(agreement, row.get(1, UUID.class));
    }

    /// Signs for the party that the link was sent to. Signing again changes nothing.
    @Transactional
    public Opened sign(Secret secret, String as) {
        var opened = open(secret);
        var text = opened.agreement().textVersion();
        var signed =
                keep.sign(
                        opened.agreement().id(),
                        text,
                        new KeepAgreement.By(opened.organization(), null, as));
        entities.createNativeQuery("update agreement_link set used_at = :now where hash = :hash")
                .setParameter("now", clock.instant())
                .setParameter("hash", secret.hash())
                .executeUpdate();
        return new Opened(signed, opened.organization());
    }

    /// Those that nobody can use any more.
    @Transactional
    void forgetExpired() {
        entities.createNativeQuery("delete from agreement_link where expires_at <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
