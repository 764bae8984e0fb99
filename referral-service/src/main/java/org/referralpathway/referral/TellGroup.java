package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.sharing.NotDisclosed;

/// Lets a message go to a group beside the moves.
@ApplicationScoped
public class TellGroup {
    private final MoveReferral moves;
    private final Outbox outbox;

    TellGroup(MoveReferral moves, Outbox outbox) {
        this.moves = moves;
        this.outbox = outbox;
    }

    /// A code by which the group learns whom it helps.
    ///
    /// @throws NotDisclosed before it has accepted, and after its part has ended
    @Transactional
    public void codeWanted(UUID referral) {
        var locked = moves.lock(referral);
        if (!locked.referral().status().disclosesIdentity()) {
            throw new NotDisclosed("not-accepted");
        }
        outbox.append(
                ReferralEvent.reminder(locked.referral(), "code-wanted", null, locked.at())
                        .toOutbox());
    }
}
