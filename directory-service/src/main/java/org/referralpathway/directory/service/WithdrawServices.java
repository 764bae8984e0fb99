package org.referralpathway.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.outbox.Outbox;

/// Takes listings out of the directory, which is a state and no deletion.
@ApplicationScoped
public class WithdrawServices {
    private final Services services;
    private final Outbox outbox;
    private final Event<ListingTurned> turned;
    private final InstantSource clock;

    WithdrawServices(
            Services services, Outbox outbox, Event<ListingTurned> turned, InstantSource clock) {
        this.services = services;
        this.outbox = outbox;
        this.turned = turned;
        this.clock = clock;
    }

    /// Each of them and its event; one that is withdrawn already stays as it is.
    @Transactional
    public void withdraw(List<UUID> ids) {
        for (var id : ids) {
            var service = services.hold(id);
            if (!service.isWithdrawn()) {
                turned.fire(
                        new ListingTurned(
                                id,
                                ListingTurned.What.STATUS,
                                service.document().path("status").asText(),
                                "withdrawn"));
                service.withdraw(clock.instant());
                outbox.append(services.event(service));
            }
        }
    }
}
