package org.referralpathway.directory.freshness;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.directory.query.DueRows;
import org.referralpathway.directory.service.QuietServices;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Turn;
import org.referralpathway.kit.outbox.Outbox;

/// Tells groups that nobody has given a sign for their listing for too long. What is due stands in
/// the listing's row; each is told in a transaction of its own, so that several instances tell it
/// once and a crash loses none.
@ApplicationScoped
public class NudgeListings {
    private final Services services;
    private final QuietServices quiet;
    private final Organizations organizations;
    private final Partnerships partnerships;
    private final ListingLinks links;
    private final Turn turn;
    private final Outbox outbox;
    private final InstantSource clock;

    NudgeListings(
            Services services,
            QuietServices quiet,
            Organizations organizations,
            Partnerships partnerships,
            ListingLinks links,
            Turn turn,
            Outbox outbox,
            InstantSource clock) {
        this.links = links;
        this.services = services;
        this.quiet = quiet;
        this.organizations = organizations;
        this.partnerships = partnerships;
        this.turn = turn;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// All that is due now.
    @Scheduled(every = "${pathway.freshness.every:10m}", delayed = "1m")
    public void run() {
        links.forgetExpired();
        DueRows.each(most -> quiet.toTell(Today.at(clock), most), this::tell);
    }

    /// In turn with imports, which hold listings and organisations in their own order.
    private void tell(UUID id) {
        turn.await();
        var today = Today.at(clock);
        var group = organizations.hold(services.organizationOf(id));
        var service = services.hold(id);
        service.tell(
                        today,
                        partnerships.of(service.organizationId(), today),
                        group.mayBeNudged(today),
                        clock.instant())
                .ifPresent(due -> {
                    if (due.group()) {
                        group.nudged(today);
                    }
                    outbox.append(due.toOutbox());
                });
    }
}
