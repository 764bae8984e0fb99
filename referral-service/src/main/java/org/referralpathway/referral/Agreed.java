package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.referralpathway.sharing.Disclosure;

/// What the person agreed to, asked before an offer and again at its acceptance.
@ApplicationScoped
class Agreed {
    private final Disclosure disclosure;

    Agreed(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    /// @throws MoveRefused where nothing was agreed that covers this group, or the person does not
    ///   want it
    void requireOfferable(UUID need, UUID organization, Instant at) {
        disclosure
                .obstacle(need, organization, at)
                .ifPresent(obstacle -> {
                    throw new MoveRefused(
                            switch (obstacle) {
                                case "not-available" -> MoveRefused.Why.NOT_AVAILABLE;
                                case "others-agreed" -> MoveRefused.Why.OTHERS_AGREED;
                                default -> MoveRefused.Why.NOTHING_AGREED;
                            });
                });
    }

    /// Whether it may be offered to them at all.
    boolean isOfferable(UUID need, UUID organization, Instant at) {
        return disclosure.obstacle(need, organization, at).isEmpty();
    }

    /// A group is not told whether it is unwanted, the agreement was withdrawn, or somebody else
    /// was faster.
    void requireAvailable(UUID need, UUID organization, Instant at) {
        if (disclosure.obstacle(need, organization, at).isPresent()) {
            throw new MoveRefused(MoveRefused.Why.NOT_AVAILABLE);
        }
    }
}
