package org.referralpathway.directory.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.NotFound;

/// Somebody says that listings are still right.
@ApplicationScoped
public class ConfirmListings {
    private final Services services;
    private final KeepAlive keepAlive;
    private final Tend tend;
    private final Caller caller;

    ConfirmListings(Services services, KeepAlive keepAlive, Tend tend, Caller caller) {
        this.services = services;
        this.keepAlive = keepAlive;
        this.tend = tend;
        this.caller = caller;
    }

    /// @return those that are confirmed now; a listing that is not there for the caller is left out
    @Transactional
    public List<UUID> confirm(List<UUID> listings, SignOfLife sign) {
        var confirmed = new ArrayList<UUID>();
        for (var id : listings.stream().distinct().sorted().toList()) {
            services.holdIfThere(id)
                    .filter(held -> !held.isWithdrawn() && tend.mayTend(held.organizationId()))
                    .ifPresent(held -> {
                        var by = new KeepAlive.By(caller.user(), caller.organization());
                        keepAlive.seen(held, sign, by);
                        confirmed.add(id);
                    });
        }
        return confirmed;
    }

    @Transactional
    public void confirm(UUID listing, SignOfLife sign) {
        if (confirm(List.of(listing), sign).isEmpty()) {
            throw new NotFound();
        }
    }
}
