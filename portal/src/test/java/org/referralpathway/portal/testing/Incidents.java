package org.referralpathway.portal.testing;

import java.util.UUID;

/// Emergencies as the referral service tells of them.
public final class Incidents {
    public static final UUID INCIDENT = UUID.fromString("019a0000-0000-7000-8000-00000000e001");

    private Incidents() {}

    static void answers(Stub stub) {
        var conflict = "/v1/referrals/" + World.REFERRAL + "/conflict-check";
        stub.answer("GET " + conflict, 200, check("taken", true, "\"Jo Example and Acme\""))
                .answer("PUT " + conflict, 200, check("asked", false, "null"))
                .answer("PUT " + conflict + "/taking", 200, check("taken", true, "\"Jo and Acme\""))
                .answer("PUT " + conflict + "/verdict", 200, check("clear", true, "null"));
        stub.answer("GET /v1/incidents", 200, World.list(incident("running", false)))
                .answer("POST /v1/incidents", 201, incident("declared", false))
                .answer(
                        "PUT /v1/incidents/" + INCIDENT + "/confirmation",
                        200,
                        incident("running", false))
                .answer("PUT /v1/incidents/" + INCIDENT + "/end", 200, incident("over", false))
                .answer(
                        "GET /v1/incidents/" + INCIDENT + "/review",
                        200,
                        """
                        {"incident": %s, "during": {"posted": 40, "accepted": 37, "unmet": 3, "medianMinutes": 25.0},
                         "before": {"posted": 12, "accepted": 9, "unmet": 1, "medianMinutes": 1505.0},
                         "letIn": [{"organization": "%s", "name": "Larch Court Neighbours", "needs": 7}]}\
                        """
                                .formatted(incident("over", false), World.GROUP));
    }

    /// What came of it, for somebody who does not coordinate.
    public static String reviewForOthers() {
        return """
        {"incident": %s, "during": {"posted": null, "accepted": null, "unmet": null, "medianMinutes": null},
         "before": {"posted": 12, "accepted": 7, "unmet": 5, "medianMinutes": 1505.0},
         "letIn": [{"organization": "%s", "name": "Larch Court Neighbours", "needs": null}]}\
        """
                .formatted(incident("over", false), World.GROUP);
    }

    /// A conflict check of the referral.
    public static String check(String state, boolean mine, String parties) {
        return """
        {"state": "%s", "mine": %s, "parties": %s, "askedAt": "2026-11-20T09:00:00Z", "answeredAt": null}\
        """
                .formatted(state, mine, parties);
    }

    public static String incident(String state, boolean mayConfirm) {
        return """
        {"id": "%s", "partnership": "%s", "districts": ["E06000032"], "reason": "Heavy snow", "hours": 72,
         "declaredFor": "%s", "declaredAt": "2026-11-20T09:00:00Z", "confirmedFor": null,
         "confirmedAt": "2026-11-20T09:20:00Z", "endsAt": "2026-11-23T09:20:00Z", "state": "%s", "mayConfirm": %s}\
        """
                .formatted(INCIDENT, World.CLAIM, World.GROUP, state, mayConfirm);
    }
}
