package org.referralpathway.directory.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.organization.Organization;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.safeguarding.Fact.Said;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.directory.steward.Stewardship;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// A group says how it keeps people safe and a steward checks it. Until when all of it holds is
/// drawn on the organisation and told: without that nobody under 18 is matched with it.
@ApplicationScoped
public class Safeguarding implements PanacheRepositoryBase<Fact, Fact.Key> {
    private final Stewards stewards;
    private final Organizations organizations;
    private final Tend tend;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    Safeguarding(
            Stewards stewards,
            Organizations organizations,
            Tend tend,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.stewards = stewards;
        this.organizations = organizations;
        this.tend = tend;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public List<Fact> of(UUID organization) {
        return list("key.organization = ?1", Sort.by("key.kind"), organization);
    }

    /// What stewards have not looked at and has not run out, the oldest evidence first, at most a
    /// hundred.
    @Transactional
    public List<Fact> unchecked() {
        return find(
                        "checkedOn is null and refusedOn is null and expiresOn > :today and "
                                + Stewardship.covers("key.organization")
                                + " order by evidenceOn, key.organization",
                        stewards.where().parameters().and("today", Today.at(clock)))
                .range(0, 99)
                .list();
    }

    /// What a group says, all of it or a part; what it says anew waits to be checked.
    @Transactional
    public List<Fact> say(UUID id, Map<FactKind, Said> said) {
        if (!tend.mayChange(id)) {
            throw new NotFound();
        }
        var organization = held(id);
        said.forEach((kind, words) -> {
            if (!words.expiresOn().isAfter(words.evidenceOn())) {
                throw new InvalidField(
                        "/" + kind.name().toLowerCase(java.util.Locale.ROOT) + "/expiresOn",
                        "Must be after `evidenceOn`");
            }
            var key = new Fact.Key(id, kind);
            var fact = findById(key);
            if (fact == null) {
                persist(new Fact(key, words, clock.instant()));
            } else {
                fact.change(words, clock.instant());
            }
        });
        flush();
        draw(organization);
        return of(id);
    }

    /// A steward has seen what shows it, or has seen that it does not.
    @Transactional
    public Fact check(UUID id, FactKind kind, boolean sound, IfMatch expected) {
        var organization = held(id);
        var fact = findById(new Fact.Key(id, kind));
        if (fact == null || !stewards.isSteward(id)) {
            throw new NotFound();
        }
        expected.check(fact.version());
        fact.check(sound, caller.user(), Today.at(clock), clock.instant());
        flush();
        draw(organization);
        return fact;
    }

    private void draw(Organization organization) {
        if (organization.keepSafeUntil(until(of(organization.id())), clock.instant())) {
            outbox.append(organizations.event(organization));
        }
    }

    /// The first day on which something is missing; nothing while something is.
    private static @Nullable LocalDate until(List<Fact> facts) {
        var until = facts.stream().map(Fact::countsUntil).filter(Objects::nonNull).toList();
        return until.size() < FactKind.values().length
                ? null
                : until.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private Organization held(UUID id) {
        return organizations
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
    }
}
