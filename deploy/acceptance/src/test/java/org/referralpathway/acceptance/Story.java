package org.referralpathway.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.Ids;

/// A referral in Luton from a social worker to a group that has an account, step by step.
final class Story {
    final Actor worker = Actor.demo("alice-luton");
    final String person;
    final String need;
    final String referral;
    final Actor group;

    private Story(Map<String, Object> told, Map<String, Object> asked) {
        person = person(worker, told);
        need = need(worker, person, asked);
        group = Actor.demo("grace-luton");
        referral = offerToGroup();
    }

    /// A need that no group was asked for.
    static String needOf(Actor worker) {
        var person = person(worker, Map.of("givenName", "Jo", "familyName", "Example"));
        return need(worker, person, wish(Map.of()));
    }

    private static String person(Actor worker, Map<String, Object> told) {
        return worker.post("/v1/people", told).statusCode(201).extract().path("id");
    }

    private static String need(Actor worker, String person, Map<String, Object> asked) {
        String opened =
                worker.post(
                                "/v1/cases",
                                Map.of("person", person, "pathway", Ids.pathway(Area.LUTON)))
                        .statusCode(201)
                        .extract()
                        .path("id");
        agree(worker, opened);
        var wish = new java.util.HashMap<>(asked);
        wish.put("case", opened);
        return worker.post("/v1/needs", wish).statusCode(201).extract().path("id");
    }

    /// A need of a kind that the first group helps with, already offered to it.
    static Story offered() {
        return offered(Map.of("givenName", "Jo", "familyName", "Example"), Map.of());
    }

    static Story offered(Map<String, Object> told, Map<String, Object> asked) {
        Copies.awaitCaughtUp();
        return begin(told, asked);
    }

    /// With the directory as it was last heard of.
    static Story offeredWithoutWaiting() {
        return begin(Map.of("givenName", "Jo", "familyName", "Example"), Map.of());
    }

    private static Story begin(Map<String, Object> told, Map<String, Object> asked) {
        return new Story(told, wish(asked));
    }

    private static Map<String, Object> wish(Map<String, Object> asked) {
        var wish = new java.util.HashMap<String, Object>(asked);
        wish.put("kind", kindOf(Ids.organization(Area.LUTON, "group-1").toString()));
        wish.put("urgency", "standard");
        wish.putIfAbsent("postcode", "LU1 9ZZ");
        return wish;
    }

    /// As most people agree: any group of the partnership, and all that is needed.
    static void agree(Actor worker, String opened) {
        worker.post(
                        "/v1/cases/" + opened + "/sharing",
                        Map.of(
                                "basis",
                                "consent",
                                "wording",
                                "2026-1",
                                "how",
                                "in-person",
                                "givenBy",
                                "person",
                                "privacyNotice",
                                "2026-1",
                                "categories",
                                List.of("identity", "contact", "address", "need"),
                                "until",
                                LocalDate.now().plusMonths(6).toString()))
                .statusCode(201);
    }

    void accept() {
        group.move(referral, "accept", Map.of()).statusCode(200);
    }

    void toTheEnd() {
        group.move(referral, "start", Map.of("firstContact", LocalDate.now().toString()))
                .statusCode(200);
        group.move(referral, "deliver", Map.of("summary", "It was done")).statusCode(200);
        group.move(referral, "outcomes", Map.of("kind", "need-met", "rating", "achieved"))
                .statusCode(201);
        worker.move(referral, "close", Map.of()).statusCode(200);
    }

    private String offerToGroup() {
        List<String> services =
                worker.get("/v1/needs/" + need + "/matches")
                        .statusCode(200)
                        .extract()
                        .path(
                                "candidates.findAll { it.organization == '%s' }.service"
                                        .formatted(group.organization()));
        return worker.post("/v1/referrals", Map.of("need", need, "service", services.getFirst()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// A kind that this group offers with a free place for anybody in its area.
    private static String kindOf(String organization) {
        return Databases.kindWithFreePlace(organization);
    }
}
