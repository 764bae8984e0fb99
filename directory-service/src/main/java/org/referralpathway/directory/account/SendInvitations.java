package org.referralpathway.directory.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.identity.AccountRefused;
import org.referralpathway.directory.identity.Accounts;
import org.referralpathway.directory.identity.IdentityProviderAway;
import org.referralpathway.directory.member.Member;
import org.referralpathway.directory.member.RecordMember;

/// Makes the accounts of people who are invited, and has the identity provider write to them. No
/// transaction is open meanwhile; whatever is cut short is tried again from the beginning, and
/// finds what it made before.
@ApplicationScoped
public class SendInvitations {
    private static final Logger LOG = Logger.getLogger(SendInvitations.class);
    private final Invitations invitations;
    private final Accounts accounts;
    private final RecordMember record;
    private final InstantSource clock;

    SendInvitations(
            Invitations invitations, Accounts accounts, RecordMember record, InstantSource clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.record = record;
        this.clock = clock;
    }

    /// All that are due now.
    @Scheduled(every = "${pathway.accounts.every:10s}", delayed = "10s")
    public void run() {
        for (var next = take(); next.isPresent(); next = take()) {
            send(next.get());
        }
    }

    private Optional<Invitation> take() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var next = invitations.due(clock.instant());
                    next.ifPresent(invitation -> invitation.take(clock.instant()));
                    return next;
                });
    }

    private void send(Invitation invitation) {
        try {
            var user = accounts.open(invitation.account());
            record.join(user, post(invitation), invitation.owner());
            accounts.sendLink(user, invitation.roles());
            end(invitation.id(), held -> held.sent(user, clock.instant()));
        } catch (AccountRefused e) {
            end(invitation.id(), held -> held.refuse(e.reason(), clock.instant()));
        } catch (IdentityProviderAway e) {
            LOG.warnf("An invitation waits: %s", e.getMessage());
        }
    }

    private Member.Post post(Invitation invitation) {
        return new Member.Post(
                invitation.organization(),
                List.of(),
                List.of(),
                invitation.coordinates(),
                List.of(),
                Today.at(clock),
                null);
    }

    private void end(UUID id, Consumer<Invitation> act) {
        QuarkusTransaction.requiringNew().run(() -> act.accept(invitations.findById(id)));
    }
}
