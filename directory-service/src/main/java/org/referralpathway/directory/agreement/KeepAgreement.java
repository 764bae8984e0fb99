package org.referralpathway.directory.agreement;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// Records agreements and their signatures.
@ApplicationScoped
public class KeepAgreement {
    private static final String SIGNED =
            """
            insert into agreement_signature
                (id, agreement_id, organization_id, text_version, signed_as, user_id, at)
            values (:id, :agreement, :organization, :version, :as, :user, :now)\
            """;
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final Organizations organizations;
    private final EntityManager entities;
    private final Members members;
    private final Caller caller;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Uuid7 ids;

    KeepAgreement(
            Agreements agreements,
            Partnerships partnerships,
            Organizations organizations,
            EntityManager entities,
            Members members,
            Caller caller,
            Outbox outbox,
            InstantSource clock,
            Uuid7 ids) {
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.organizations = organizations;
        this.entities = entities;
        this.members = members;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /// Saying again what already holds changes nothing and needs no version; a change does.
    @Transactional
    public Agreement record(
            UUID id,
            UUID partnership,
            Terms terms,
            List<UUID> parties,
            @Nullable IfMatch expected) {
        check(partnership, terms, parties);
        var held = agreements.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            var made = new Agreement(id, partnership, terms, parties, clock.instant());
            agreements.persistAndFlush(made);
            outbox.append(made.event().toOutbox());
            return made;
        }
        if (!held.partnership().equals(partnership)) {
            throw new InvalidField("/partnership", "Cannot be changed: record another agreement");
        }
        if (!held.says(terms, parties)) {
            IfMatch.required(expected).check(held.version());
            if (held.isProlongedBy(terms)) {
                throw prolonged(held.terms(), terms);
            }
            held.change(terms, parties, clock.instant());
            agreements.flush();
            outbox.append(held.event().toOutbox());
        }
        return held;
    }

    /// Who signs for which party.
    ///
    /// @param user nobody, by a link
    /// @param as the role in which they sign
    record By(UUID organization, @Nullable UUID user, String as) {}

    /// Somebody signs for the organisation that they act for: where anybody looks after it, one of
    /// those. Signing again changes nothing.
    ///
    /// @param textVersion the text that was read: another one is not signed
    @Transactional
    public Agreement sign(UUID id, int textVersion, String as) {
        var today = Today.at(clock);
        var own = caller.organization();
        if (members.hasOwner(own, today) && !members.owns(caller.user(), own, today)) {
            throw new ForbiddenException();
        }
        return sign(id, textVersion, new By(caller.organization(), caller.user(), as));
    }

    /// What was signed on paper, as whoever keeps it records it.
    @Transactional
    public Agreement signedOnPaper(
            UUID id, UUID organization, int textVersion, String as, LocalDate on) {
        if (on.isAfter(Today.at(clock))) {
            throw new InvalidField("/signedOn", "Enter today or an earlier date");
        }
        return sign(id, textVersion, new By(organization, caller.user(), as), on);
    }

    @Transactional
    Agreement sign(UUID id, int textVersion, By by) {
        return sign(id, textVersion, by, Today.at(clock));
    }

    private Agreement sign(UUID id, int textVersion, By by, LocalDate on) {
        var organization = by.organization();
        var held = agreements.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null || held.party(organization).isEmpty()) {
            throw new NotFound();
        }
        if (held.textVersion() != textVersion) {
            throw new InvalidField(
                    "/textVersion", "There is a newer text: read it before you sign");
        }
        if (held.sign(organization, by.as(), on, clock.instant())) {
            agreements.flush();
            entities.createNativeQuery(SIGNED)
                    .setParameter("id", ids.next())
                    .setParameter("agreement", id)
                    .setParameter("organization", organization)
                    .setParameter("version", textVersion)
                    .setParameter("as", by.as())
                    .setParameter("user", by.user())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            outbox.append(held.event().toOutbox());
        }
        return held;
    }

    /// Has a party written to, with a link by which its responsible person signs. Once a day, and
    /// not where it has signed.
    @Transactional
    public Agreement ask(UUID id, UUID organization) {
        var held = agreements.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null || held.party(organization).isEmpty()) {
            throw new NotFound();
        }
        if (held.ask(organization, Today.at(clock), clock.instant())) {
            agreements.flush();
            outbox.append(
                    new SignatureAsked(
                                    id,
                                    held.partnership(),
                                    organization,
                                    held.sequence(),
                                    clock.instant())
                            .toOutbox());
        }
        return held;
    }

    private void check(UUID partnership, Terms terms, List<UUID> parties) {
        if (!partnerships.unknown(List.of(partnership)).isEmpty()) {
            throw new InvalidField("/partnership", "Is not in the directory");
        }
        var unknown = organizations.unknown(parties);
        for (var i = 0; i < parties.size(); i++) {
            if (unknown.contains(parties.get(i))) {
                throw new InvalidField("/parties/" + i, "Is not in the directory");
            }
        }
        if (!terms.until().isAfter(terms.from())) {
            throw new InvalidField("/until", "Must be after `from`");
        }
        if ((terms.kind() == AgreementKind.INFORMATION_SHARING) == terms.shares().isEmpty()) {
            throw new InvalidField(
                    "/shares", "Say which data for which purposes; only for information sharing");
        }
    }

    private static InvalidField prolonged(Terms signed, Terms wanted) {
        return wanted.until().isAfter(signed.until())
                ? new InvalidField(
                        "/until",
                        "Has been signed until "
                                + signed.until()
                                + ": record another agreement from then on")
                : new InvalidField(
                        "/seenAfterDays",
                        "Has been signed with fewer days: record another agreement");
    }
}
