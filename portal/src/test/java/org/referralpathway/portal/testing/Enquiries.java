package org.referralpathway.portal.testing;

import static org.referralpathway.portal.testing.World.id;
import static org.referralpathway.portal.testing.World.list;

import java.util.UUID;

/// Questions to public bodies, in the words of the referral service.
public final class Enquiries {
    public static final UUID ENQUIRY = id("enquiry");
    private static final String AT = "/v1/enquiries";

    private Enquiries() {}

    /// Something that somebody is worried about, at a desk where the viewer sits.
    public static final UUID CONCERN = id("concern");

    private static final String WORRY =
            """
            {"id": "%s", "at": "2026-11-21T10:00:00Z", "takenAt": null, "needKindLabel": "Shopping",
             "askedBy": "Example Council", "helps": "Example Larder"}
            """
                    .formatted(CONCERN);

    static void fillConcerns(Stub stub) {
        var one = "/v1/concerns/" + CONCERN;
        var whole =
                """
                {"about": %s, "text": "No food in the house", "atRisk": true,
                 "person": {"givenName": "Ada", "familyName": "Example", "dateOfBirth": "1940-02-01",
                            "phone": "01632 960 123", "safeContact": {"neverVoicemail": true}}}
                """
                        .formatted(WORRY);
        stub.answer("GET /v1/concerns", 200, list(WORRY))
                .answer("GET " + one, 200, whole)
                .answer("POST " + one + "/taken", 200, whole);
    }

    static void fill(Stub stub) {
        fillConcerns(stub);
        var one = AT + "/" + ENQUIRY;
        stub.answer("GET " + AT, 200, list(enquiry("OPEN", true, true)))
                .answer(
                        "GET /v1/colleagues/" + World.COLLEAGUE + "/open-work",
                        200,
                        "{\"needs\": 4, \"sent\": 2, \"assigned\": 0, \"questions\": 1}")
                .answer(
                        "GET /v1/referrals/" + World.REFERRAL + "/links",
                        200,
                        list(
                                "{\"id\": \"%s\", \"purpose\": \"VOLUNTEER\", \"madeAt\": \"2026-11-20T14:00:00Z\", \"until\": \"2026-11-25T14:00:00Z\"}"
                                        .formatted(World.SERVICE)))
                .answer(
                        "DELETE /v1/referrals/" + World.REFERRAL + "/links/" + World.SERVICE,
                        204,
                        "")
                .answer(
                        "POST /v1/handovers",
                        200,
                        "{\"needs\": 0, \"sent\": 0, \"assigned\": 0, \"questions\": 0}")
                .answer("POST " + AT, 201, enquiry("OPEN", true, false))
                .answer("GET " + one, 200, enquiry("OPEN", false, true))
                .answer("GET " + AT + "/figures", 200, list(FIGURES))
                .answer("POST " + one + "/answer", 200, enquiry("ANSWERED", false, false))
                .answer("POST " + one + "/pass-on", 200, enquiry("OPEN", false, false))
                .answer("POST " + one + "/ask-again", 200, enquiry("OPEN", true, false))
                .answer("POST " + one + "/close", 200, enquiry("CLOSED", true, false));
    }

    private static final String FIGURES =
            """
            {"body": "%s", "name": "Example Council", "asked": 9, "answered": 7, "inTime": 5, "openLate": 1,
             "medianMinutes": 750.0}
            """
                    .formatted(World.GROUP);

    public static String enquiry(String state, boolean mine, boolean toAnswer) {
        return """
        {"id": "%s", "partnership": "%s", "subject": "Rent arrears", "askedByName": "Larch Court Neighbours",
         "desk": "%s", "deskName": "Housing benefit", "bodyName": "Example Council", "state": "%s",
         "askedAt": "2026-11-18T09:00:00Z", "dueAt": "2026-11-23T09:00:00Z", "late": false, "askedAgain": 0,
         "mine": %s, "toAnswer": %s, "version": 3, "entries": [
           {"kind": "asked", "text": "How long does it take?", "by": "Larch Court Neighbours", "at": "2026-11-18T09:00:00Z"}]}
        """
                .formatted(ENQUIRY, id("partnership"), World.CLAIM, state, mine, toAnswer);
    }
}
