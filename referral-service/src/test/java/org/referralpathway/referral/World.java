package org.referralpathway.referral;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.testing.TestIssuer;
import org.referralpathway.kit.testing.Topics;

/// A partnership of a council and groups, told to the referral service as the directory tells it:
/// by events. Each test makes one of its own and shares nothing.
final class World {
    static final String CANARY = "Zebedee Canaryname";
    private static int numbers = 1;

    final UUID council = UUID.randomUUID();
    final UUID partnership = UUID.randomUUID();
    final UUID pathway = UUID.randomUUID();
    final UUID agreement = UUID.randomUUID();
    final UUID hub = UUID.randomUUID();
    final UUID worker = UUID.randomUUID();
    final UUID coordinator = UUID.randomUUID();
    private String nation = "england";
    private final java.util.List<UUID> groups = new java.util.ArrayList<>();

    static World luton() {
        var world = new World();
        admin().contentType("text/csv")
                .body("pcds,oslaua,osward,lat,long\nLU1 9ZA,E06000032,E05000001,51.8787,-0.4200\n")
                .put("/v1/postcodes")
                .then()
                .statusCode(200);
        world.organization(world.council, "A council");
        world.organization(world.hub, "An access point");
        world.coordinates(world.coordinator, world.hub, null);
        world.members();
        world.pathway("{}");
        return world;
    }

    /// What the pathway allows beyond the usual, as JSON.
    void pathway(String settings) {
        var said = new java.util.HashMap<String, Object>(JsonPath.from(settings).getMap(""));
        said.put("name", "Access pathway");
        said.put("partnership", partnership);
        admin().contentType(ContentType.JSON)
                .body(said)
                .put("/v1/pathways/" + pathway)
                .then()
                .statusCode(200);
    }

    /// Somebody begins to work for an organisation.
    void joins(UUID user, UUID organization) {
        event(
                "directory.member.v1",
                "member.changed",
                user,
                """
                {"user":"%s","organization":"%s","teams":[],"desks":[],"coordinates":[],
                 "from":"2020-01-01","until":null}\
                """
                        .formatted(user, organization));
        await().atMost(Duration.ofSeconds(30)).until(() -> Copied.coordinator(user));
    }

    /// A group with one service of a kind.
    ///
    /// @param maximum places; null for no stated limit
    Group group(String kind, @Nullable Integer maximum) {
        var group =
                new Group(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        organization(group.organization(), "A group");
        groups.add(group.organization());
        members();
        service(group, kind, number());
        if (maximum != null) {
            limit(group, maximum);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> knows(group, kind));
        return group;
    }

    /// A second service of the same group.
    Group another(Group of, String kind) {
        var group = new Group(of.organization(), UUID.randomUUID(), UUID.randomUUID(), of.user());
        service(group, kind, number());
        await().atMost(Duration.ofSeconds(30)).until(() -> knows(group, kind));
        return group;
    }

    /// @param until the day from which the user coordinates this partnership no more; null for none
    void coordinates(UUID user, UUID organization, @Nullable String until) {
        event(
                "directory.member.v1",
                "member.changed",
                user,
                """
                {"user":"%s","organization":"%s","teams":[],"desks":[],"coordinates":["%s"],
                 "from":"2020-01-01","until":%s}\
                """
                        .formatted(
                                user,
                                organization,
                                partnership,
                                until == null ? null : '"' + until + '"'));
    }

    record Group(UUID organization, UUID service, UUID pool, UUID user) {
        RequestSpecification member() {
            return as(user, organization, "provider");
        }

        /// The requests that wait for its answer.
        List<String> unanswered() {
            return Copied.rows(
                    "select id from referral where organization = '%s' and status in ('OFFERED', 'RECEIVED', 'QUERY')"
                            .formatted(organization));
        }
    }

    void service(Group group, String kind, int sequence) {
        event(
                "directory.service.v1",
                "service.changed",
                group.service(),
                sequence,
                """
                {"service":"%s","organization":"%s","name":"A service","status":"active",
                 "kinds":["%s"],"remote":false,"districts":["E06000032"],"outcodes":[],
                 "places":[{"latitude":51.88,"longitude":-0.41,"outcode":"LU1"}],
                 "languages":["en","ur"],"access":["wheelchair"],"minimumAge":18,
                 "maximumAge":null,"assuredDate":"%s"}\
                """
                        .formatted(
                                group.service(),
                                group.organization(),
                                kind,
                                LocalDate.now(ZoneOffset.UTC).minusMonths(1)));
    }

    void limit(Group group, int maximum) {
        limit(group, maximum, null);
    }

    /// @param until when what the group said runs out; null for never
    void limit(Group group, int maximum, @Nullable String until) {
        event(
                "directory.capacity.v1",
                "capacity.changed",
                group.pool(),
                """
                {"pool":"%s","service":"%s","unit":"places","maximum":%d,"status":"capacity",
                 "validUntil":%s}\
                """
                        .formatted(
                                group.pool(),
                                group.service(),
                                maximum,
                                until == null ? null : '"' + until + '"'));
    }

    /// A case of a new person, with canaries in every field.
    String openCase() {
        var person =
                post(
                                worker(),
                                "/v1/people",
                                """
                                {"givenName":"Zebedee","familyName":"Canaryname","dateOfBirth":"1941-02-03",
                                 "phone":"01632 960555","address":"1 Canary Walk","postcode":"LU1 9ZA",
                                 "note":"Canary note about health"}\
                                """)
                        .statusCode(201)
                        .extract()
                        .path("id");
        return post(
                        worker(),
                        "/v1/cases",
                        "{\"person\":\"%s\",\"pathway\":\"%s\"}".formatted(person, pathway))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// A visit in a week.
    static final String PLANNED =
            "{\"plannedAt\":\"%sT10:00:00Z\"}".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(7));

    /// Consent as most people give it: any group of the partnership, all that is needed.
    static final String CONSENT =
            """
            {"basis":"consent","wording":"2026-1","how":"in-person","givenBy":"person","privacyNotice":"2026-1",
             "categories":["identity","contact","address","need"],"until":"%s"}\
            """
                    .formatted(LocalDate.now(ZoneOffset.UTC).plusMonths(6));

    void agree(String opened, String ground) {
        post(worker(), "/v1/cases/" + opened + "/sharing", ground).statusCode(201);
    }

    UUID need(String kind) {
        return need(kind, 1);
    }

    UUID need(String kind, int quantity) {
        var opened = openCase();
        agree(opened, CONSENT);
        return need(opened, kind, quantity);
    }

    UUID need(String opened, String kind, int quantity) {
        String need =
                post(
                                worker(),
                                "/v1/needs",
                                """
                                {"case":"%s","kind":"%s","urgency":"standard","postcode":"LU1 9ZA",
                                 "quantity":%d,"languages":["ur"],"note":"Canary wish"}\
                                """
                                        .formatted(opened, kind, quantity))
                        .statusCode(201)
                        .extract()
                        .path("id");
        return UUID.fromString(need);
    }

    UUID send(UUID need, Group group) {
        String id =
                post(
                                worker(),
                                "/v1/referrals",
                                "{\"need\":\"%s\",\"service\":\"%s\"}"
                                        .formatted(need, group.service()))
                        .statusCode(201)
                        .extract()
                        .path("id");
        return UUID.fromString(id);
    }

    RequestSpecification worker() {
        return as(worker, council, "referrer");
    }

    RequestSpecification coordinator() {
        return as(coordinator, hub, "coordinator");
    }

    static RequestSpecification admin() {
        return as(UUID.randomUUID(), UUID.randomUUID(), "admin");
    }

    static RequestSpecification as(UUID user, UUID organization, String... roles) {
        return given().auth().oauth2(TestIssuer.token(user, organization, roles).sign());
    }

    static ValidatableResponse post(RequestSpecification who, String path, String body) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    /// Moves on from the version the caller sees now.
    static ValidatableResponse move(
            Supplier<RequestSpecification> who, UUID referral, String action, String body) {
        int version = who.get().get("/v1/referrals/" + referral).then().extract().path("version");
        return move(who.get(), referral, action, version, body);
    }

    static ValidatableResponse move(
            RequestSpecification who, UUID referral, String action, int version, String body) {
        return post(
                who.header("If-Match", "\"" + version + "\""),
                "/v1/referrals/" + referral + "/" + action,
                body);
    }

    void organization(UUID id, String name) {
        event(
                "directory.organization.v1",
                "organization.changed",
                id,
                "{\"organization\":\"%s\",\"name\":\"%s\",\"status\":\"active\"}"
                        .formatted(id, name));
    }

    void nation(String where) {
        nation = where;
        members();
    }

    private void members() {
        var members = new StringBuilder();
        for (var group : groups) {
            members.append(
                    "{\"organization\":\"%s\",\"tier\":\"wider\",\"from\":\"2020-01-01\",\"until\":null},"
                            .formatted(group));
        }
        event(
                "directory.partnership.v1",
                "partnership.changed",
                partnership,
                """
                {"partnership":"%s","name":"A partnership","nation":"%s",
                 "members":[%s{"organization":"%s","tier":"core","from":"2020-01-01","until":null}]}\
                """
                        .formatted(partnership, nation, members, council));
        agreement(number(), "2099-01-01", groups);
    }

    static final String SHARES =
            """
            [{"category":"identity","purposes":["deliver-help"]},{"category":"contact","purposes":["deliver-help"]},
             {"category":"address","purposes":["deliver-help"]},{"category":"need","purposes":["deliver-help"]}]\
            """;

    /// A newer text, which the council has signed, and a group as far as told.
    void secondText(Group group, String signedByGroup) {
        event(
                "directory.agreement.v1",
                "agreement.changed",
                agreement,
                """
                {"agreement":"%s","partnership":"%s","kind":"information-sharing","textVersion":2,
                 "parties":[{"organization":"%s","signedOn":"2026-01-01","shares":%s},
                            {"organization":"%s","signedOn":"2026-01-01","shares":%s}],
                 "shares":%s,"from":"2026-01-01","until":"2099-01-01"}\
                """
                        .formatted(
                                agreement,
                                partnership,
                                group.organization(),
                                signedByGroup,
                                council,
                                SHARES,
                                SHARES));
    }

    /// The information-sharing agreement of the council and these groups.
    void agreement(int sequence, String until, java.util.List<UUID> signed) {
        var parties = new StringBuilder();
        for (var group : signed) {
            parties.append(
                    "{\"organization\":\"%s\",\"signedOn\":\"2026-01-01\"},".formatted(group));
        }
        event(
                "directory.agreement.v1",
                "agreement.changed",
                agreement,
                sequence,
                """
                {"agreement":"%s","partnership":"%s","kind":"information-sharing","textVersion":1,
                 "parties":[%s{"organization":"%s","signedOn":"2026-01-01"}],
                 "shares":%s,
                 "from":"2026-01-01","until":"%s"}\
                """
                        .formatted(agreement, partnership, parties, council, SHARES, until));
    }

    private boolean knows(Group group, String kind) {
        return Copied.service(group.service(), kind)
                && Copied.member(partnership, group.organization())
                && Copied.party(agreement, group.organization())
                && Copied.coordinator(coordinator);
    }

    private static void event(String topic, String type, UUID key, String json) {
        event(topic, type, key, number(), json);
    }

    static void event(String topic, String type, UUID key, int sequence, String json) {
        Topics.send(
                topic,
                key.toString(),
                json,
                Topics.headers(
                        UUID.randomUUID().toString(),
                        "org.referralpathway." + type + ".v1",
                        key.toString(),
                        sequence));
    }

    static synchronized int number() {
        return numbers++;
    }
}
