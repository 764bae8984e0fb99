package org.referralpathway.portal.testing;

import static org.referralpathway.portal.testing.World.COLLEAGUE;
import static org.referralpathway.portal.testing.World.NEED;
import static org.referralpathway.portal.testing.World.OTHER_COLLEAGUE;
import static org.referralpathway.portal.testing.World.PERSON;
import static org.referralpathway.portal.testing.World.id;
import static org.referralpathway.portal.testing.World.list;

import java.util.UUID;

/// What an information-governance officer answers for, in the words of the services.
public final class Officer {
    public static final UUID EMERGENCY = id("emergency");
    public static final UUID BREACH = id("breach");

    private Officer() {}

    static void fill(Stub stub) {
        stub.answer("GET /v1/audit", 200, list(look()))
                .answer("GET /v1/emergency-sight", 200, list(emergency(true)))
                .answer("GET /v1/emergency-sight/" + EMERGENCY, 200, emergency(false))
                .answer("POST /v1/emergency-sight", 201, emergency(false))
                .answer("POST /v1/emergency-sight/" + EMERGENCY + "/approval", 200, emergency(true))
                .answer("GET /v1/breaches", 200, list(breach()))
                .answer("POST /v1/breaches", 201, breach())
                .answer("POST /v1/breaches/" + BREACH + "/regulator-told", 200, breach())
                .answer("GET /v1/retention", 200, RETENTION)
                .answer("PUT /v1/retention/helped", 200, RETENTION)
                .answer("GET /v1/processing-record", 200, PROCESSING)
                .answer("POST /v1/people/" + PERSON + "/hold", 204, "")
                .answer("POST /v1/people/" + PERSON + "/hold/lift", 204, "");
    }

    private static final String RETENTION =
            """
            {"rules": [{"recordClass": "helped", "months": 72}, {"recordClass": "never-helped", "months": null}],
             "runs": [{"recordClass": "helped", "at": "2026-11-20T02:00:00Z", "erased": 3, "held": 1}]}
            """;
    private static final String PROCESSING =
            """
            {"people": 41, "bases": [{"basis": "consent", "cases": 38}],
             "recipients": [{"name": "Larch Court Neighbours", "category": "address", "people": 12}]}
            """;

    private static String look() {
        return """
        {"id": "%s", "person": "%s", "categories": ["identity"], "act": "compare", "purpose": "arrange-help",
         "user": "%s", "at": "2026-11-20T14:00:00Z"}
        """
                .formatted(id("look"), PERSON, COLLEAGUE);
    }

    public static String emergency(boolean vouched) {
        return """
        {"id": "%s", "need": "%s", "user": "%s", "reason": "danger-to-life", "askedAt": "2026-11-20T14:00:00Z",
         "approvedBy": %s, "validUntil": %s}
        """
                .formatted(
                        EMERGENCY,
                        NEED,
                        COLLEAGUE,
                        vouched ? "\"" + OTHER_COLLEAGUE + "\"" : "null",
                        vouched ? "\"2026-11-20T15:00:00Z\"" : "null");
    }

    private static String breach() {
        return """
        {"id": "%s", "kind": "lost", "risk": "high-risk", "foundAt": "2026-11-20T00:00:00Z",
         "tellBy": "2026-11-23T00:00:00Z", "people": ["%s"]}
        """
                .formatted(BREACH, PERSON);
    }
}
