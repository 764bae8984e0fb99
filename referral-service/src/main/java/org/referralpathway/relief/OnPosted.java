package org.referralpathway.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.incident.Incidents;
import org.referralpathway.need.NeedPosted;
import org.referralpathway.referral.OpenBoard;
import org.referralpathway.sharing.KeepGround;

/// What is posted in an emergency stands on the board at once, and may be shared until it is over.
/// Never for sensitive kinds or people at risk: for them nothing is widened.
@ApplicationScoped
class OnPosted {
    private final Incidents incidents;
    private final OpenBoard board;
    private final KeepGround grounds;

    OnPosted(Incidents incidents, OpenBoard board, KeepGround grounds) {
        this.incidents = incidents;
        this.board = board;
        this.grounds = grounds;
    }

    void open(@Observes NeedPosted posted) {
        var need = posted.need();
        var incident = need.incident();
        if (incident == null || board.isTooPrivate(need)) {
            return;
        }
        var ends = incidents.require(incident).endsAt();
        if (ends != null) {
            var last = ends.atZone(WorkingTime.ZONE).toLocalDate();
            grounds.inEmergency(need.supportCase(), incident, last);
            board.put(need.id());
        }
    }
}
