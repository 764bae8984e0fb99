package org.referralpathway.directory.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;

/// Whose listings somebody looks after: a group its own, a coordinator those of the partnerships
/// that they coordinate, a steward those of the council areas that are theirs.
@ApplicationScoped
public class Tend {
    private final Caller caller;
    private final Stewards stewards;
    private final Members members;
    private final Partnerships partnerships;
    private final InstantSource clock;

    Tend(
            Caller caller,
            Stewards stewards,
            Members members,
            Partnerships partnerships,
            InstantSource clock) {
        this.caller = caller;
        this.stewards = stewards;
        this.members = members;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    /// Whether the caller may change what an organisation says of itself.
    public boolean mayChange(UUID organization) {
        return stewards.isSteward(organization)
                || (caller.has(Roles.PROVIDER) && caller.organization().equals(organization));
    }

    /// Whether the caller may say that an organisation's listings hold.
    public boolean mayTend(UUID organization) {
        return mayChange(organization) || mayVouch(organization);
    }

    /// Whether the caller decides who works for an organisation: a steward, and an owner of it.
    public boolean mayStaff(UUID organization) {
        return stewards.isSteward(organization)
                || (caller.organization().equals(organization)
                        && members.owns(caller.user(), organization, Today.at(clock)));
    }

    /// Whether the caller may say who an organisation's people are: a steward, and a coordinator of
    /// one of its partnerships.
    public boolean mayVouch(UUID organization) {
        return stewards.isSteward(organization)
                || (caller.has(Roles.COORDINATOR) && coordinated().contains(organization));
    }

    /// Whether the caller coordinates a partnership today.
    public boolean coordinates(UUID partnership) {
        return caller.has(Roles.COORDINATOR) && partnershipsCoordinated().contains(partnership);
    }

    /// The organisations in the partnerships that the caller coordinates today.
    public Set<UUID> coordinated() {
        var today = Today.at(clock);
        return partnershipsCoordinated().stream()
                .flatMap(partnership -> partnerships.organizationsIn(partnership, today).stream())
                .collect(Collectors.toSet());
    }

    /// The partnerships that the caller coordinates today.
    public List<UUID> partnershipsCoordinated() {
        return members.coordinatedBy(caller.user(), Today.at(clock));
    }
}
