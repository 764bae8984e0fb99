package org.referralpathway.directory.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.referralpathway.directory.identity.Accounts;
import org.referralpathway.directory.identity.IdentityProviderAway;
import org.referralpathway.directory.member.Leave;

/// Tells the identity provider what people do now, and which accounts are open again. Telling it
/// twice does no harm, and no transaction is open meanwhile: what somebody decided in between is
/// looked at again afterwards.
@ApplicationScoped
public class ChangeAccounts {
    private static final Logger LOG = Logger.getLogger(ChangeAccounts.class);
    private final AccountChanges changes;
    private final Accounts accounts;
    private final Leave leave;
    private final InstantSource clock;

    ChangeAccounts(AccountChanges changes, Accounts accounts, Leave leave, InstantSource clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.leave = leave;
        this.clock = clock;
    }

    /// All that are due now; the others again at a later run.
    @Scheduled(every = "${pathway.accounts.every:10s}", delayed = "12s")
    public void run() {
        for (var next = changes.take(clock.instant());
                next.isPresent();
                next = changes.take(clock.instant())) {
            make(next.get());
        }
    }

    private void make(AccountChanges.Change change) {
        try {
            var roles = change.roles();
            if (roles != null) {
                accounts.give(change.user(), roles);
            }
            if (change.reopen() && !leave.isToClose(change.user())) {
                accounts.reopen(change.user());
                if (leave.isToClose(change.user())) {
                    accounts.close(change.user());
                }
            }
            changes.made(change);
        } catch (IdentityProviderAway e) {
            LOG.warnf("A change of an account waits: %s", e.getMessage());
        }
    }
}
