package org.referralpathway.portal.testing;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A referral as the service shows it, in the state that a test needs.
public record Referral(String status, boolean identity, String moves, String more) {
    public static final String PATH = "GET /v1/referrals/" + World.REFERRAL;
    private static final String DECLINE =
            """
            {"move": 6, "action": "decline", "to": "DECLINED", "reasons": ["no-capacity", "out-of-area", "not-wanted"]}
            """;

    public static final String SPOKEN =
            "\"spoken\": {\"mayRecord\": true, \"reasons\": [\"no-capacity\", \"out-of-area\"]}";

    public static Referral offered() {
        return new Referral(
                "OFFERED",
                false,
                moves("accept", "receive", "ask", "waitlist") + "," + DECLINE,
                "");
    }

    public static Referral accepted() {
        return new Referral("ACCEPTED", true, moves("start", "hold", "deliver", "fail"), "");
    }

    public static Referral onHold() {
        return new Referral("ON_HOLD", true, moves("resume", "deliver", "fail"), "");
    }

    public static Referral delivered() {
        return new Referral("DELIVERED", true, "", "");
    }

    public static Referral waitingForConfirmation() {
        var outcome =
                """
                , "summary": "Two parcels brought", "outcomes": [{"id": "%s", "kind": "need-met",
                "rating": "achieved", "note": "Very glad", "by": "PROVIDER", "at": "2026-11-21T10:00:00Z"}]
                """;
        return new Referral(
                "DELIVERED", true, moves("close"), outcome.formatted(World.id("outcome")));
    }

    public static Referral sent() {
        return new Referral("OFFERED", true, moves("withdraw", "transfer", "mark-error"), "");
    }

    /// A question stands, a part is proposed, something is planned and somebody is worried.
    public static Referral asked() {
        return new Referral(
                "QUERY",
                true,
                moves("answer", "waitlist", "accept", "withdraw"),
                """
                , "reason": "query-referrer",
                "messages": [{"id": "%1$s", "by": "PROVIDER", "text": "Is there a lift?", "at": "2026-11-21T10:00:00Z"}],
                "proposal": {"action": "accept", "by": "PROVIDER", "quantity": 1, "note": "One a week", "mine": true},
                "deliveries": [{"id": "%1$s", "plannedAt": "2026-11-21T10:00:00Z", "state": "MISSED", "reason": "nobody-in"}],
                "concerns": [{"id": "%1$s", "text": "No food in the house", "at": "2026-11-21T10:00:00Z",
                  "desk": "Adult safeguarding", "takenAt": null}],
                "numbers": {"emergency": "999", "statutoryContact": "Adult care", "statutoryPhone": "01632 960100", "deskReads": true}
                """
                        .formatted(World.id("part")));
    }

    /// A coordinator may write down what the group says on the phone.
    public static Referral rung() {
        return new Referral("OFFERED", false, moves("withdraw"), ", " + SPOKEN);
    }

    /// A coordinator has, and the group may take it back.
    public static Referral writtenDown() {
        return new Referral(
                "ACCEPTED",
                true,
                moves("start"),
                """
                , "spoken": {"mayRecord": false, "reasons": [], "recordedAt": "2026-11-21T10:00:00Z",
                 "undoUntil": "2026-11-22T10:00:00Z"}
                """);
    }

    public static Referral superseded() {
        return new Referral("SUPERSEDED", false, "", ", \"reason\": \"superseded\"");
    }

    public Referral withIdentity() {
        return new Referral(status, true, moves, more);
    }

    private static String moves(String... actions) {
        return Arrays.stream(actions)
                .map(
                        "{\"move\": 4, \"action\": \"%s\", \"to\": \"X\", \"reasons\": [\"cannot-contact\", \"moved\", \"service-paused\"]}"
                                ::formatted)
                .collect(Collectors.joining(","));
    }

    public String json() {
        var who = identity ? World.person() : "null";
        var note = identity ? "\"" + World.NOTE + "\"" : "null";
        return """
        {"id": "%s", "need": "%s", "service": "%s", "serviceName": "Larch Court food parcels",
         "organization": "%s", "organizationName": "Larch Court Neighbours",
         "referrerOrganization": "%s", "referrerOrganizationName": "Luton Council",
         "kind": "food-parcel", "kindLabel": "Food parcel", "urgency": "urgent", "by": "2026-11-27",
         "area": {"outcode": "LU1", "district": "E06000032", "placeKnown": true},
         "ageBand": "from-65-to-79", "quantity": 2, "languages": ["pl"], "access": ["step-free"],
         "repeats": {"times": 3, "per": "week"}, "notOn": ["SU"],
         "status": "%s", "version": 0, "offeredAt": "2026-11-20T15:00:00Z",
         "changedAt": "2026-11-20T15:00:00Z", "person": %s, "needNote": %s,
         "history": [{"move": 1, "from": "DRAFT", "to": "OFFERED", "by": "REFERRER", "at": "2026-11-20T15:00:00Z"},
          {"move": 2, "from": "OFFERED", "to": "RECEIVED", "by": "PROVIDER", "at": "2026-11-21T12:00:00Z"}],
         "allowedMoves": [%s]%s}
        """
                .formatted(
                        World.REFERRAL,
                        World.NEED,
                        World.SERVICE,
                        World.id("group"),
                        World.id("council"),
                        status,
                        who,
                        note,
                        moves,
                        more.isEmpty() ? ", \"outcomes\": []" : more);
    }
}
