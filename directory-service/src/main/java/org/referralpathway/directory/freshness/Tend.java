package org.referralpathway.directory.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.directory.service.Today;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;

/// Whose listings somebody looks after: a group its own, a coordinator those of the partnerships
/// that they coordinate, a steward all.
@ApplicationScoped
public class Tend {
    private final Caller caller;
    private final Members members;
    private final Partnerships partnerships;
    private final InstantSource clock;

    Tend(Caller caller, Members members, Partnerships partnerships, InstantSource clock) {
        this.caller = caller;
        this.members = members;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    public boolean mayTend(UUID organization) {
        if (caller.has(Roles.STEWARD)) {
            return true;
        }
        return (caller.has(Roles.PROVIDER) && caller.organization().equals(organization))
                || (caller.has(Roles.COORDINATOR) && coordinated().contains(organization));
    }

    /// The organisations in the partnerships that the caller coordinates today.
    public Set<UUID> coordinated() {
        var today = Today.at(clock);
        return members.coordinatedBy(caller.user(), today).stream()
                .flatMap(partnership -> partnerships.organizationsIn(partnership, today).stream())
                .collect(Collectors.toSet());
    }
}
