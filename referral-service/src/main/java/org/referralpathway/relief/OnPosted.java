package org.referralpathway.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.need.NeedPosted;
import org.referralpathway.referral.OpenBoard;
import org.referralpathway.sharing.KeepGround;

/// What is posted in an emergency stands on the board at once, and may be shared until it is over.
/// Never for sensitive kinds or people at risk: for them nothing is widened.
@ApplicationScoped
class OnPosted {
    private final OpenBoard board;
    private final KeepGround grounds;

    OnPosted(OpenBoard board, KeepGround grounds) {
        this.board = board;
        this.grounds = grounds;
    }

    void open(@Observes NeedPosted posted) {
        var need = posted.need();
        var running = posted.in();
        if (running == null || board.isTooPrivate(need)) {
            return;
        }
        var last = running.endsAt().atZone(WorkingTime.ZONE).toLocalDate();
        grounds.inEmergency(need.supportCase(), running.id(), last);
        board.putIn(need.id(), running.id());
    }
}
