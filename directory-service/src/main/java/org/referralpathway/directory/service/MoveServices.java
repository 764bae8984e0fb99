package org.referralpathway.directory.service;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.referralpathway.kit.outbox.Outbox;

/// Hands the services of one organisation to another.
@ApplicationScoped
public class MoveServices {
    private final Services services;
    private final Outbox outbox;
    private final InstantSource clock;

    MoveServices(Services services, Outbox outbox, InstantSource clock) {
        this.services = services;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void move(UUID from, UUID to) {
        for (var id :
                services.list("organizationId", Sort.by("id"), from).stream()
                        .map(Service::id)
                        .toList()) {
            var service = services.hold(id);
            service.moveTo(to, clock.instant());
            services.flush();
            outbox.append(services.event(service));
        }
    }
}
