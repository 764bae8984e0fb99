package org.referralpathway.directory.service;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.referralpathway.directory.query.DueRows;
import org.referralpathway.kit.outbox.Outbox;

/// Draws what is searched and matched by anew, for services that were last drawn before something
/// was added to it; after an upgrade that is all of them.
@ApplicationScoped
public class RedrawServices {
    /// One more whenever [Service] draws something new from its document.
    static final int DRAWING = 3;

    private final Services services;
    private final Outbox outbox;

    RedrawServices(Services services, Outbox outbox) {
        this.services = services;
        this.outbox = outbox;
    }

    @Scheduled(every = "${pathway.redraw.every:24h}", delayed = "5s")
    public void run() {
        DueRows.each(most -> services.toDraw(DRAWING, most), this::redraw);
    }

    private void redraw(UUID id) {
        var service = services.hold(id);
        if (service.isDrawn()) {
            return;
        }
        var around = services.around(service);
        service.redraw(around);
        outbox.append(service.event(around).toOutbox());
    }
}
