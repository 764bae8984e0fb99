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

    /// Two groups that offer help after abuse, one of which may be asked for it.
    public static final String CLEARANCES = "/v1/partnerships/" + World.CLAIM + "/clearances";

    static void fillClearances(Stub stub) {
        var abuse = "\"kind\": \"domestic-abuse\", \"kindLabel\": \"Help after domestic abuse\"";
        var first = "{\"organization\": \"%s\", \"name\": \"Safe Door\", %s, \"since\": null}";
        var second =
                "{\"organization\": \"%s\", \"name\": \"Way Out\", %s, \"since\": \"2026-10-01T09:00:00Z\"}";
        var lines =
                first.formatted(World.GROUP, abuse) + "," + second.formatted(World.SERVICE, abuse);
        stub.answer("GET " + CLEARANCES, 200, "{\"items\": [%s]}".formatted(lines))
                .answer("PUT %s/%s/domestic-abuse".formatted(CLEARANCES, World.GROUP), 204, "")
                .answer(
                        "DELETE %s/%s/domestic-abuse".formatted(CLEARANCES, World.SERVICE),
                        204,
                        "");
    }

    private Partnership() {}

    /// What the directory answers to whoever keeps a partnership, its people and its listings.
    static void answers(Stub stub) {
        fillClearances(stub);
        stub.answer(
                        "GET /v1/services/" + World.SERVICE + "/sources",
                        200,
                        """
                        {"items": [{"name": "tsi-list", "firstSeenAt": "2026-03-01T09:00:00Z",
                          "seenAt": "2026-11-16T09:00:00Z", "goneAt": null}]}\
                        """)
                .answer(
                        "POST /v1/organization-checks",
                        200,
                        """
                        {"items": [{"organization": "%s", "name": "Larch Court Neighbors", "certain": false,
                          "why": ["Has nearly the same name", "Is at the same postcode"]}]}\
                        """
                                .formatted(World.OTHER_GROUP));
        stub.answer(
                        "GET /v1/organizations/"
                                + World.GROUP
                                + "/people/"
                                + World.COLLEAGUE
                                + "/duties",
                        200,
                        "{\"roles\": [\"provider\"], \"coordinates\": [], \"teams\": [], \"desks\": [], \"places\": [{\"id\": \""
                                + World.CLAIM
                                + "\", \"name\": \"Housing benefit\"}], \"owner\": true, \"mayChange\": true}")
                .answer(
                        "GET /v1/listing-choices",
                        200,
                        "{\"kinds\": {\"shopping\": \"Shopping\", \"befriending\": \"Befriending\"}, \"areas\": {\"E06000032\": \"Luton\"}}")
                .answer(
                        "GET /v1/services/" + World.SERVICE + "/reach",
                        200,
                        "{\"kinds\": [\"shopping\"], \"areas\": [\"E06000032\"], \"languages\": [\"ur\"], \"access\": []}")
                .answer(
                        "GET /v1/needs/" + World.NEED + "/board",
                        200,
                        "{\"on\": false, \"allowed\": true}")
                .answer("PUT /v1/needs/" + World.NEED + "/board", 204, "")
                .answer("DELETE /v1/needs/" + World.NEED + "/board", 204, "")
                .answer("GET /v1/board", 200, board())
                .answer(
                        "PUT /v1/board/" + World.NEED + "/claim",
                        200,
                        "{\"referral\": \"%s\"}".formatted(World.REFERRAL))
                .answer("GET /v1/pathways/" + World.PATHWAY + "/rules", 200, rules())
                .answer("PUT /v1/pathways/" + World.PATHWAY + "/rules", 200, rules())
                .answer("POST /v1/pathways/" + World.PATHWAY + "/rules/trial", 200, tried())
                .answer(
                        "GET /v1/sector-map",
                        200,
                        World.list(
                                """
                                {"district": "E06000032", "kind": "shopping", "offers": 8, "organizations": 5,
                                 "kindsOfOffer": {"service": 5, "volunteer-pool": 2, "goods": 1},
                                 "remote": 1, "places": 12, "unknown": 3, "unlimited": 1, "full": 1}\
                                """,
                                """
                                {"district": null, "kind": null, "offers": 2, "organizations": 2, "kindsOfOffer": {"service": 2},
                                 "remote": 0, "places": null, "unknown": 2, "unlimited": 0, "full": 0}\
                                """))
                .answer(
                        "GET /v1/sector-map/gaps",
                        200,
                        World.list(
                                """
                                {"kind": "befriending", "needs": 12, "open": 4, "unmet": 3, "offers": 0, "organizations": 0}\
                                """))
                .answer("GET /v1/partnerships/" + World.CLAIM, 200, JSON)
                .answer("GET /v1/partnerships/" + World.CLAIM + "/decisions", 200, DECISIONS)
                .answer("GET /v1/organization-names", 200, NAMES)
                .answer("GET /v1/desks/" + World.CLAIM, 200, DESK)
                .answer("GET /v1/partnerships", 200, partnerships());
    }

    public static String partnerships() {
        return World.list(
                "{\"id\": \"%s\", \"name\": \"Luton\", \"coordinated\": true}"
                        .formatted(World.CLAIM));
    }

    public static String rules() {
        var length = "{\"today\": 2, \"urgent\": 8, \"standard\": 24}";
        return """
        {"version": 4, "name": "Luton access pathway", "decided": "Core meeting in May", "madeAt": "2026-05-12T09:00:00Z",
         "rules": {"weights": {"kind": 25, "near": 20, "preferred": 15, "soon": 15, "fresh": 10, "load": 10},
           "clocks": {"acknowledge": %1$s, "response": %1$s, "answer": %1$s, "first-contact": %1$s, "activity": %1$s, "outcome": %1$s,
             "confirm": %1$s, "still-needed": %1$s},
           "modes": ["direct", "cascade"], "atOnce": 5}}\
        """
                .formatted(length);
    }

    private static String tried() {
        return """
        {"needs": 12, "differentFirst": 1, "items": [{"need": "%s", "kind": "shopping",
          "before": [{"service": "%s", "serviceName": "Shopping runs", "organizationName": "Larch Court", "score": 80.5}],
          "after": [{"service": "%s", "serviceName": "Shop for you", "organizationName": "Elm House", "score": 82}]}]}\
        """
                .formatted(World.NEED, World.SERVICE, World.OTHER_GROUP);
    }

    private static String board() {
        var entry =
                """
                {"need": "%s", "kind": "shopping", "kindLabel": "Shopping", "urgency": "urgent", "by": "2026-11-27",
                 "quantity": 2, "outcode": "LU1", "district": "E06000032", "notOn": ["MO"], "languages": ["pl"],
                 "access": ["step-free"], "postedAt": "2026-11-20T14:07:00Z",
                 "services": [{"service": "%s", "name": "Shopping runs"}, {"service": "%s", "name": "Errands"}]}\
                """
                        .formatted(World.NEED, World.SERVICE, World.OTHER_GROUP);
        return World.list(entry);
    }
}
