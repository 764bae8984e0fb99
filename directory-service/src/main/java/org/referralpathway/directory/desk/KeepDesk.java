package org.referralpathway.directory.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Withheld;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// Keeps an organisation's desks: its owners do, and stewards.
@ApplicationScoped
public class KeepDesk {
    private final Desks desks;
    private final Members members;
    private final Services services;
    private final Tend tend;
    private final Outbox outbox;
    private final InstantSource clock;

    KeepDesk(
            Desks desks,
            Members members,
            Services services,
            Tend tend,
            Outbox outbox,
            InstantSource clock) {
        this.desks = desks;
        this.members = members;
        this.services = services;
        this.tend = tend;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// As it was written down, for whoever may change it.
    @Transactional
    public Desk kept(UUID id) {
        return desks.findByIdOptional(id)
                .filter(desk -> tend.mayStaff(desk.organization()))
                .orElseThrow(NotFound::new);
    }

    /// Saying again what already holds changes nothing and needs no version; a change does.
    @Transactional
    public Desk keep(UUID id, UUID organization, Desk.Says says, @Nullable IfMatch expected) {
        if (!tend.mayStaff(organization)) {
            throw new NotFound();
        }
        check(organization, says.person());
        checkWords(organization, says);
        var held = desks.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            var opened = new Desk(id, organization, says, clock.instant());
            desks.persist(opened);
            outbox.append(opened.event().toOutbox());
            return opened;
        }
        if (!held.organization().equals(organization)) {
            throw new NotFound();
        }
        if (!held.says().equals(says)) {
            IfMatch.required(expected).check(held.sequence());
            held.change(says, clock.instant());
            outbox.append(held.event().toOutbox());
        }
        return held;
    }

    /// A desk is told to everybody who signs in: what would give a confidential place of its
    /// organisation away is not taken.
    private void checkWords(UUID organization, Desk.Says says) {
        var withheld = services.withheld(organization);
        if (withheld == null) {
            return;
        }
        refuse(withheld, "/name", says.name());
        says.subjects().forEach(subject -> refuse(withheld, "/subjects", subject));
        refuse(withheld, "/phone", says.phone());
        refuse(withheld, "/email", says.email());
        refuse(withheld, "/hours", says.hours());
    }

    private static void refuse(Withheld withheld, String field, @Nullable String text) {
        if (text != null && withheld.tells(text)) {
            throw new InvalidField(field, "Would tell where a confidential place is: leave it out");
        }
    }

    private void check(UUID organization, @Nullable UUID person) {
        var works =
                person == null
                        || members.onDuty(person, Today.at(clock))
                                .filter(m -> m.post().organization().equals(organization))
                                .isPresent();
        if (!works) {
            throw new InvalidField("/person", "Must be a member of the organisation");
        }
    }
}
