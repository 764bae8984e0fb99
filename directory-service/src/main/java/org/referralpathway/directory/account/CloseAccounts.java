package org.referralpathway.directory.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.referralpathway.directory.identity.Accounts;
import org.referralpathway.directory.identity.IdentityProviderAway;
import org.referralpathway.directory.member.Leave;

/// Closes the accounts of people whose membership has ended. Closing twice does no harm.
@ApplicationScoped
public class CloseAccounts {
    private static final Logger LOG = Logger.getLogger(CloseAccounts.class);
    private final Leave leave;
    private final Accounts accounts;

    CloseAccounts(Leave leave, Accounts accounts) {
        this.leave = leave;
        this.accounts = accounts;
    }

    /// All that are due now; the others again at the next run.
    @Scheduled(every = "${pathway.accounts.every:10s}", delayed = "15s")
    public void run() {
        for (var user : leave.toClose()) {
            try {
                if (leave.isToClose(user)) {
                    accounts.close(user);
                    leave.closed(user);
                    if (!leave.isToClose(user)) {
                        accounts.reopen(user);
                    }
                }
            } catch (IdentityProviderAway e) {
                LOG.warnf("An account is to be closed and waits: %s", e.getMessage());
            }
        }
    }
}
