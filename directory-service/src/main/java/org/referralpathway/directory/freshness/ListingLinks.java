package org.referralpathway.directory.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.service.QuietServices;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.link.Secret;
import org.referralpathway.kit.problem.NotFound;

/// Links by which a group confirms its listings without signing in: the one that it was sent for,
/// and others of its own that nobody has given a sign for, since it is asked once for all. One is
/// made when its message is about to be sent and known here by its hash only. Reading changes
/// nothing: mail scanners open links. It may be used until it expires, and using it twice says the
/// same thing twice.
@ApplicationScoped
public class ListingLinks {
    private static final Duration LIFE = Duration.ofDays(40);

    /// Months without a sign after which a listing is about to be asked about.
    private static final int SOON = 5;

    private final EntityManager entities;
    private final Services services;
    private final QuietServices quiet;
    private final KeepAlive keepAlive;
    private final InstantSource clock;

    ListingLinks(
            EntityManager entities,
            Services services,
            QuietServices quiet,
            KeepAlive keepAlive,
            InstantSource clock) {
        this.entities = entities;
        this.services = services;
        this.quiet = quiet;
        this.keepAlive = keepAlive;
        this.clock = clock;
    }

    /// @return the secret part of the link, which is told once
    @Transactional
    public String mint(UUID service) {
        if (services.publicOne(service).isEmpty()) {
            throw new NotFound();
        }
        var secret = Secret.random();
        var now = clock.instant();
        entities.createNativeQuery(
                        "insert into listing_link (hash, purpose, service_id, expires_at, made_at)"
                                + " values (:hash, 'CONFIRM', :service, :expires, :now)")
                .setParameter("hash", secret.hash())
                .setParameter("service", service)
                .setParameter("expires", now.plus(LIFE))
                .setParameter("now", now)
                .executeUpdate();
        return secret.token();
    }

    /// The listing that a link is for.
    ///
    /// @throws NotFound for a link that never was, is too old, or whose listing is gone
    @Transactional
    public Service read(String token) {
        return services.publicOne(subject(token)).orElseThrow(NotFound::new);
    }

    /// Others of its group that a link may confirm too, the longest quiet first.
    @Transactional
    public List<Service> beside(Service service) {
        return quiet.beside(service, Today.at(clock).minusMonths(SOON));
    }

    /// @param other another listing of the same group; null for the link's own
    @Transactional
    public Service confirm(String token, @Nullable UUID other) {
        var subject = subject(token);
        var service =
                services.holdIfThere(other == null ? subject : other)
                        .filter(Service::isPublic)
                        .filter(held -> isOfOneGroup(held, subject))
                        .orElseThrow(NotFound::new);
        keepAlive.seen(service, SignOfLife.LINK, KeepAlive.By.NOBODY);
        entities.createNativeQuery("update listing_link set used_at = :now where hash = :hash")
                .setParameter("now", clock.instant())
                .setParameter("hash", new Secret(token).hash())
                .executeUpdate();
        return service;
    }

    private boolean isOfOneGroup(Service held, UUID subject) {
        return held.id().equals(subject)
                || services.publicOne(subject)
                        .filter(own -> own.organizationId().equals(held.organizationId()))
                        .isPresent();
    }

    private UUID subject(String token) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entities.createNativeQuery(
                                "select service_id from listing_link where hash = :hash and"
                                        + " expires_at > :now",
                                UUID.class)
                        .setParameter("hash", new Secret(token).hash())
                        .setParameter("now", clock.instant())
                        .getResultList();
        return found.stream().findFirst().orElseThrow(NotFound::new);
    }

    /// Those that nobody can use any more.
    @Transactional
    void forgetExpired() {
        entities.createNativeQuery("delete from listing_link where expires_at <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
