package org.referralpathway.portal.testing;

import java.util.UUID;

/// A partnership as the directory tells of it, and what its members keep there.
public final class Partnership {
    static final String JSON =
            """
            {"id": "%1$s", "name": "Luton partners", "nation": "england", "commitments": ["Answer within three days"],
             "coreOfUsualSize": false, "members": [
              {"organization": "%2$s", "tier": "core", "from": "2026-01-01", "until": null},
              {"organization": "%3$s", "tier": "wider", "from": "2020-01-01", "until": "2021-01-01"}]}\
            """
                    .formatted(World.CLAIM, World.GROUP, World.SERVICE);
    static final String DECISIONS =
            """
            {"items": [
              {"id": "%1$s", "organization": "%2$s", "kind": "step-back", "on": "2026-12-01", "why": "Fewer hours",
               "state": "proposed", "proposedBy": "%2$s", "votes": [{"organization": "%3$s", "agrees": true, "at": "2026-11-20T09:00:00Z"}],
               "at": "2026-11-20T09:00:00Z", "decidedAt": null}], "next": null}\
            """
                    .formatted(World.REQUEST, World.GROUP, World.SERVICE);

    /// As [#DECISIONS], about another organisation.
    public static String decisionsOn(UUID organization) {
        return DECISIONS.replace(
                "\"organization\": \"" + World.GROUP + "\", \"kind\"",
                "\"organization\": \"" + organization + "\", \"kind\"");
    }

    static final String NAMES =
            "{\"names\": {\"%s\": \"Luton Larder\", \"%s\": \"Luton Council\"}}"
                    .formatted(World.GROUP, World.SERVICE);
    static final String DESK =
            """
            {"id": "%s", "organization": "%s", "says": {"name": "Housing options", "subjects": ["rent arrears", "eviction"],
             "person": null, "phone": "01632 960001", "email": null, "hours": null, "answersWithin": 3, "listed": true}}\
            """
                    .formatted(World.CLAIM, World.GROUP);

    private Partnership() {}
}
