package org.referralpathway.team;

/// A case has one team.
final class TeamMade extends RuntimeException {
    TeamMade() {
        super("team-made", null, false, false);
    }
}
