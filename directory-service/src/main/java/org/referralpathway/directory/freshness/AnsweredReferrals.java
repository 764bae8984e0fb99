package org.referralpathway.directory.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.consumer.EventHandler;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.consumer.Refused;

/// A group that answers a request is alive, and so is its listing: with yes, no, later or a
/// question.
@ApplicationScoped
class AnsweredReferrals implements EventHandler {
    private static final Set<String> ANSWERS =
            Set.of(
                    "org.referralpathway.referral.accepted.v1",
                    "org.referralpathway.referral.declined.v1",
                    "org.referralpathway.referral.waitlisted.v1");

    /// Either side says these. The reason ends with whose turn it is then.
    private static final Set<String> SAID =
            Set.of(
                    "org.referralpathway.referral.asked.v1",
                    "org.referralpathway.referral.answered.v1");

    private static final String REFERRERS_TURN = "-referrer";
    private final Services services;
    private final KeepAlive keepAlive;

    AnsweredReferrals(Services services, KeepAlive keepAlive) {
        this.services = services;
        this.keepAlive = keepAlive;
    }

    @Override
    public String name() {
        return "directory-referral";
    }

    @Override
    public Set<String> topics() {
        return Set.of("referral.referral.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        if (isOfGroup(event)) {
            var id = service(event);
            services.holdIfThere(id)
                    .ifPresent(
                            held -> keepAlive.seen(held, SignOfLife.REFERRAL, KeepAlive.By.NOBODY));
        }
    }

    /// What a worker asks says nothing of the group.
    private static boolean isOfGroup(IncomingEvent event) {
        return ANSWERS.contains(event.type())
                || (SAID.contains(event.type())
                        && event.data().path("reason").asText().endsWith(REFERRERS_TURN));
    }

    private static UUID service(IncomingEvent event) {
        try {
            return UUID.fromString(event.data().path("service").asText());
        } catch (IllegalArgumentException _) {
            throw new Refused("unreadable-service");
        }
    }
}
