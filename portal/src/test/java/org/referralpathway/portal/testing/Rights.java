package org.referralpathway.portal.testing;

import static org.referralpathway.portal.testing.World.CASE;
import static org.referralpathway.portal.testing.World.COLLEAGUE;
import static org.referralpathway.portal.testing.World.NEED;
import static org.referralpathway.portal.testing.World.NOTE;
import static org.referralpathway.portal.testing.World.PERSON;
import static org.referralpathway.portal.testing.World.REFERRAL;
import static org.referralpathway.portal.testing.World.REQUEST;
import static org.referralpathway.portal.testing.World.TASK;
import static org.referralpathway.portal.testing.World.id;
import static org.referralpathway.portal.testing.World.list;
import static org.referralpathway.portal.testing.World.need;
import static org.referralpathway.portal.testing.World.person;

/// What was agreed, who saw what, and what there is to look at, in the words of the services.
public final class Rights {
    private Rights() {}

    static void fill(Stub stub) {
        Officer.fill(stub);
        Sessions.fill(stub);
        Enquiries.fill(stub);
        stub.answer(
                        "GET /v1/cases/" + CASE + "/conversation",
                        200,
                        "{\"wants\": \"To sing again\"}")
                .answer("PUT /v1/cases/" + CASE + "/conversation", 200, "{}")
                .answer("GET /v1/cases/" + CASE + "/sharing", 200, list(ground()))
                .answer("POST /v1/cases/" + CASE + "/sharing", 201, ground())
                .answer("POST /v1/cases/" + CASE + "/sharing/withdrawal", 204, "")
                .answer("GET /v1/people/" + PERSON + "/disclosures", 200, list(disclosure()))
                .answer("GET /v1/subject-requests", 200, "{\"items\": [" + request() + "]}")
                .answer("POST /v1/subject-requests", 201, request())
                .answer("GET /v1/subject-requests/" + REQUEST + "/draft", 200, draft())
                .answer("GET /v1/subject-requests/closed", 200, "{\"items\": [" + answered() + "]}")
                .answer("POST /v1/subject-requests/" + REQUEST + "/release", 200, released())
                .answer("GET /v1/subject-requests/" + REQUEST + "/release", 200, released())
                .answer("POST /v1/subject-requests/" + REQUEST + "/close", 200, request())
                .answer("POST /v1/people/" + PERSON + "/erasure", 204, "")
                .answer(
                        "GET /v1/audit/unusual",
                        200,
                        "{\"items\": [{\"user\": \"%s\", \"day\": \"2026-11-20\", \"people\": 34}]}"
                                .formatted(COLLEAGUE))
                .answer("GET /v1/audit/chain", 200, "{\"holds\": true}")
                .answer("POST /v1/needs/" + NEED + "/end", 200, need("WITHDRAWN", ""))
                .answer("POST /v1/group-links/read", 200, Referral.offered().json())
                .answer("POST /v1/volunteer-links/read", 200, errand("PLANNED", ADDRESS))
                .answer("POST /v1/person-links/read", 200, own())
                .answer("GET /v1/tasks", 200, list(task()))
                .answer("POST /v1/tasks/" + TASK + "/done", 204, "");
    }

    public static final String ADDRESS =
            "\"address\": \"3 Pollards Row\", \"phone\": \"%s\",".formatted(World.PHONE);

    public static String errand(String state, String more) {
        return """
        {"state": "%s", "kindLabel": "Medication delivery", "plannedAt": "2026-11-23T10:00:00Z", %s
         "whereFrom": "2026-11-22T10:00:00Z", "firstName": "Edith", "numbers": {"emergency": "999"}}
        """
                .formatted(state, more);
    }

    public static String own() {
        return """
        {"firstName": "Edith", "askedName": "A council", "complaints": "Adult social care",
         "complaintsPhone": "01582 547659", "safeContact": {"neverVoicemail": true, "hours": "mornings"},
         "wanted": [{"need": "%s", "kindLabel": "Medication delivery", "status": "IN_SERVICE",
                     "organizationName": "Larch Court Neighbours", "postedAt": "2026-11-20T14:00:00Z"}],
         "shared": {"basis": "consent", "categories": ["identity", "address"], "groups": ["Larch Court Neighbours"], "until": "2027-05-20"},
         "seen": [{"organizationName": "Larch Court Neighbours", "act": "disclose", "purpose": "deliver-help",
                   "at": "2026-11-20T14:00:00Z"}]}
        """
                .formatted(NEED);
    }

    private static String ground() {
        return """
        {"basis": "consent", "how": "in-person", "givenBy": "person", "categories": ["identity", "contact"],
         "until": "2027-05-20", "recordedAt": "2026-11-20T14:00:00Z"}
        """;
    }

    private static String task() {
        return """
        {"id": "%s", "kind": "missed-delivery", "need": "%s", "referral": "%s", "needKindLabel": "Food parcel",
         "worker": "%s", "dueOn": "2026-11-20", "openedAt": "2026-11-20T14:00:00Z"}
        """
                .formatted(TASK, NEED, REFERRAL, COLLEAGUE);
    }

    private static String disclosure() {
        return """
        {"id": "%s", "organizationName": "Larch Court Neighbours", "act": "disclose",
         "categories": ["identity", "contact"], "at": "2026-11-20T14:00:00Z"}
        """
                .formatted(id("disclosure"));
    }

    private static String request() {
        return request("erasure");
    }

    /// @param kind what is asked for
    public static String request(String kind) {
        return """
        {"id": "%s", "person": "%s", "kind": "%s", "receivedOn": "2026-11-20", "dueOn": "2026-12-20"}
        """
                .formatted(REQUEST, PERSON, kind);
    }

    private static String answered() {
        return """
        {"id": "%s", "person": "%s", "kind": "access", "receivedOn": "2026-11-20", "dueOn": "2026-12-20",
         "closedAt": "2026-11-21T14:00:00Z", "released": true}
        """
                .formatted(REQUEST, PERSON);
    }

    private static String released() {
        return "{\"request\": \"%s\", \"releasedAt\": \"2026-11-20T14:00:00Z\", \"file\": %s}"
                .formatted(REQUEST, draft());
    }

    private static String draft() {
        return """
        {"person": %s,
         "talks": [{"at": "2026-11-20T14:00:00Z", "wants": "To sing again"}],
         "needs": [{"kind": "Food parcel", "urgency": "urgent", "status": "MET", "postedAt": "2026-11-20T14:00:00Z", "note": "%s", "area": "LU1"}],
         "referrals": [{"kind": "Food parcel", "service": "Parcels", "organization": "Larch Court Neighbours",
           "status": "CLOSED", "offeredAt": "2026-11-20T14:00:00Z", "summary": "Two parcels brought"}],
         "messages": [{"at": "2026-11-20T14:00:00Z", "text": "Yes, to every floor"}],
         "disclosures": [%s],
         "sharing": [{"basis": "consent", "categories": ["identity"], "never": ["Gossip club"], "until": "2027-05-20",
           "recordedAt": "2026-11-20T14:00:00Z"}],
         "deliveries": [{"kind": "Food parcel", "organization": "Larch Court Neighbours", "plannedAt": "2026-11-20T14:00:00Z", "state": "DONE"}],
         "withheld": [{"what": "concern", "at": "2026-11-20T14:00:00Z", "reason": "may-harm"},
           {"id": "%s", "what": "message", "at": "2026-11-20T14:00:00Z", "reason": "written-by-others"}]}
        """
                .formatted(person(), NOTE, disclosure(), id("message"));
    }
}
