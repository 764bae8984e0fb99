package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.Needs;
import org.referralpathway.person.People;
import org.referralpathway.person.Person;
import org.referralpathway.person.SafeContact;
import org.referralpathway.person.Vault;
import org.referralpathway.sharing.Disclosure;

/// One delivery or visit as its volunteer sees it by a link (MISSION C 4g): the first name, the
/// task and the time; where and how to ring from a day before; and nothing once it is told.
@ApplicationScoped
public class Errands {
    private static final Duration SHOWN_BEFORE = Duration.ofHours(24);
    private final Referrals referrals;
    private final Needs needs;
    private final People people;
    private final Vault vault;
    private final Disclosure disclosure;
    private final DeliveryLog log;
    private final Concerns concerns;
    private final Audit audit;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    Errands(
            Referrals referrals,
            Needs needs,
            People people,
            Vault vault,
            Disclosure disclosure,
            DeliveryLog log,
            Concerns concerns,
            Audit audit,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.referrals = referrals;
        this.needs = needs;
        this.people = people;
        this.vault = vault;
        this.disclosure = disclosure;
        this.log = log;
        this.concerns = concerns;
        this.audit = audit;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param state `PLANNED`, `DONE` or `MISSED`
    /// @param whereFrom when the address and a way to ring are shown; null once it is told
    public record Errand(
            String state,
            @Nullable String kindLabel,
            @Nullable Instant plannedAt,
            @Nullable Instant whereFrom,
            @Nullable String firstName,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String note,
            @Nullable SafeContact safeContact,
            Concerns.Numbers numbers) {
        @Override
        public String toString() {
            return "Errand[not shown]";
        }
    }

    private record Planned(Instant at, String state, String kindLabel) {}

    @Transactional
    public Errand read(UUID id, UUID delivery) {
        var at = clock.instant();
        var referral = referrals.require(id, caller.organization(), at);
        var numbers = concerns.numbers(referral);
        var planned = planned(id, delivery);
        if (!planned.state().equals("PLANNED") || !referral.status().holdsPlaces()) {
            var over = planned.state().equals("PLANNED") ? "MISSED" : planned.state();
            return new Errand(over, null, null, null, null, null, null, null, null, null, numbers);
        }
        var told = disclosure.of(referral.need(), caller.organization(), at);
        var near = !at.isBefore(planned.at().minus(SHOWN_BEFORE));
        return errand(referral, planned, told, near, numbers);
    }

    private Errand errand(
            Referral referral,
            Planned planned,
            Disclosure.Told told,
            boolean near,
            Concerns.Numbers numbers) {
        var from = planned.at().minus(SHOWN_BEFORE);
        var who = told.something() ? who(referral, told, near) : null;
        var where = near && told.something() && told.categories().contains("address");
        var ring = near && told.something() && told.categories().contains("contact");
        var name = told.something() && told.categories().contains("identity");
        return new Errand(
                planned.state(),
                planned.kindLabel(),
                planned.at(),
                from,
                who != null && name ? who.givenName() : null,
                who != null && ring && !who.safeContact().doNotContact() ? who.phone() : null,
                who != null && where ? who.address() : null,
                who != null && where ? who.postcode() : null,
                who != null && where && told.categories().contains("need") ? who.note() : null,
                who != null && (where || ring) ? who.safeContact() : null,
                numbers);
    }

    private Person.Details who(Referral referral, Disclosure.Told told, boolean near) {
        var need = needs.require(referral.need(), caller.organization(), clock.instant());
        var categories = near ? told.categories().stream().sorted().toList() : List.of("identity");
        audit.note(need.person(), categories, "read", "deliver-help", referral.id());
        var person = people.findById(need.person());
        if (person == null) {
            throw new NotFound();
        }
        return person.open(vault.of(need.person()));
    }

    private Planned planned(UUID referral, UUID delivery) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select d.planned_at, d.state, k.label
                                from delivery d join referral r on r.id = d.referral
                                join need n on n.id = r.need join kind k on k.code = n.kind
                                where d.id = ?1 and d.referral = ?2\
                                """,
                                Tuple.class)
                        .setParameter(1, delivery)
                        .setParameter(2, referral)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Planned(
                                row.get(0, Instant.class),
                                row.get(1, String.class),
                                row.get(2, String.class)))
                .orElseThrow(NotFound::new);
    }

    /// The need that a referral answers.
    @Transactional
    public UUID needOf(UUID referral) {
        return referrals.require(referral, caller.organization(), clock.instant()).need();
    }

    /// A delivery of this referral that has not been told yet; who hands a link on may do so.
    ///
    /// @return when it is to come
    /// @throws NotFound for one that has, and for those of others
    @Transactional
    public Instant requirePlanned(UUID id, UUID delivery) {
        var at = clock.instant();
        var referral = referrals.require(id, caller.organization(), at);
        var planned = planned(id, delivery);
        if (!caller.organization().equals(referral.organization())
                || !referral.status().holdsPlaces()
                || !planned.state().equals("PLANNED")) {
            throw new NotFound();
        }
        return planned.at();
    }

    /// What came of it, by the volunteer: whoever was there knows, whatever was written meanwhile.
    ///
    /// @param missed why it did not come; null where it did
    @Transactional
    public UUID tell(UUID id, UUID delivery, Deliveries.@Nullable Missed missed) {
        var version = referrals.require(id, caller.organization(), clock.instant()).version();
        return log.tell(id, delivery, new IfMatch(version), missed);
    }
}
