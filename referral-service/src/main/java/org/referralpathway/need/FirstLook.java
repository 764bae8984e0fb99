package org.referralpathway.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.referralpathway.access.Coordination;
import org.referralpathway.clock.BankHolidays;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.pathway.Rulebook;
import org.referralpathway.pathway.Timed;

/// Whoever posts a need is told by when somebody will have read it. Somebody who coordinates its
/// partnership and did not post it has, once they open it; so has whoever asks a group.
@ApplicationScoped
public class FirstLook {
    private final Rulebook rules;
    private final BankHolidays holidays;
    private final Coordination coordination;
    private final EntityManager entities;
    private final Caller caller;

    FirstLook(
            Rulebook rules,
            BankHolidays holidays,
            Coordination coordination,
            EntityManager entities,
            Caller caller) {
        this.rules = rules;
        this.holidays = holidays;
        this.coordination = coordination;
        this.entities = entities;
        this.caller = caller;
    }

    /// By the same reckoning as the clocks of referrals.
    Instant due(Need need, Instant from) {
        return rules.of(need.pathway(), need.pathwayVersion())
                .span(Timed.ACKNOWLEDGE, need.pace())
                .due(100, from, Duration.ZERO, holidays.of(need.partnership()));
    }

    /// The caller looks at them. It changes nothing that others read, so no version either.
    public void looked(Collection<Need> needs, Instant at) {
        var unread =
                needs.stream()
                        .filter(need -> need.readAt() == null)
                        .filter(need -> !need.isPostedBy(caller.user()))
                        .toList();
        if (unread.isEmpty() || !caller.has(Roles.COORDINATOR)) {
            return;
        }
        var mine = coordination.mine();
        var read =
                unread.stream()
                        .filter(need -> mine.contains(need.partnership()))
                        .map(Need::id)
                        .toArray(UUID[]::new);
        if (read.length > 0) {
            read(read, at);
        }
    }

    /// Somebody does something about it, so somebody has read it.
    public void handled(Need need, Instant at) {
        if (need.readAt() == null) {
            read(new UUID[] {need.id()}, at);
        }
    }

    private void read(UUID[] needs, Instant at) {
        entities.createNativeQuery(
                        "update need set read_at = ?2 where id = any (?1) and read_at is null")
                .setParameter(1, needs)
                .setParameter(2, at)
                .executeUpdate();
    }
}
