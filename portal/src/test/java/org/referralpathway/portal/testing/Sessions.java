package org.referralpathway.portal.testing;

import static org.referralpathway.portal.testing.World.NEED;
import static org.referralpathway.portal.testing.World.SERVICE;
import static org.referralpathway.portal.testing.World.id;
import static org.referralpathway.portal.testing.World.list;

import java.util.UUID;

/// A weekly session, and how much a group takes, in the words of the referral service.
public final class Sessions {
    public static final UUID SESSION = id("session");
    private static final String AT = "/v1/sessions";

    private Sessions() {}

    static void fill(Stub stub) {
        var one = AT + "/" + SESSION;
        stub.answer("GET " + AT, 200, list(session("null")))
                .answer("POST " + AT, 201, view("null", UNDECIDED))
                .answer("GET " + one, 200, view("null", UNDECIDED))
                .answer("PUT " + one + "/needs/" + NEED, 200, view("null", UNDECIDED))
                .answer("POST " + one + "/close", 200, view("null", UNDECIDED))
                .answer("PUT /v1/confirmations", 200, "{}")
                .answer("GET /v1/own-terms", 200, TERMS)
                .answer("PUT /v1/own-terms", 200, TERMS)
                .answer("POST /v1/needs/" + NEED + "/offers", 204, "")
                .answer("DELETE /v1/needs/" + NEED + "/offers", 204, "");
    }

    private static final String TERMS =
            """
            {"mostOpen": 4, "paidStaff": false, "answerDays": ["TU", "TH"], "awayUntil": "2999-03-31"}
            """;
    private static final String UNDECIDED = "\"decision\": null";

    /// @param more what was decided about the one need
    public static String view(String closed, String more) {
        return """
        {"session": %s, "items": [{"need": "%s", "kindLabel": "Food parcel", "urgency": "urgent", "outcode": "LU1",
          "quantity": 2, "postedOn": "2026-11-18", "why": "declined", "status": "OPEN", "candidates": [
            {"service": "%s", "serviceName": "Larch Court food parcels", "organizationName": "Larch Court Neighbours",
             "score": 81.5, "confirmed": false, "reasons": [{"code": "in-area", "text": "Covers LU1"}],
             "warnings": [{"code": "stale", "text": "Not confirmed for 8 months"}]}], %s}]}
        """
                .formatted(session(closed), NEED, SERVICE, more);
    }

    private static String session(String closed) {
        return """
        {"id": "%s", "partnership": "%s", "partnershipName": "Luton access", "openedAt": "2026-11-20T09:00:00Z",
         "closedAt": %s, "items": 1, "undecided": 1, "apart": 2}
        """
                .formatted(SESSION, id("partnership"), closed);
    }
}
