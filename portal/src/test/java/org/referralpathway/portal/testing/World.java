package org.referralpathway.portal.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Made-up people, needs and groups, in the words of the services.
public final class World {
    public static final UUID PERSON = id("person");
    public static final UUID PATHWAY = id("pathway");
    public static final UUID CASE = id("case");
    public static final UUID NEED = id("need");
    public static final UUID SERVICE = id("service");
    public static final UUID REFERRAL = id("referral");
    public static final UUID GROUP = id("group");
    public static final UUID CLAIM = id("claim");
    public static final UUID REQUEST = id("request");
    public static final UUID TASK = id("task");
    public static final UUID COLLEAGUE = id("colleague");
    public static final UUID OTHER_COLLEAGUE = id("other colleague");

    public static final String FAMILY_NAME = "Quillfeather";
    public static final String PHONE = "01632 960 417";
    public static final String NOTE = "Key is with Mrs Ottershaw next door";

    private World() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String housemates() {
        return list(
                "{\"person\": \"%s\", \"givenName\": \"Dot\", \"familyName\": \"%s\"}"
                        .formatted(id("dot"), FAMILY_NAME));
    }

    static void fill(Stub stub) {
        Rights.fill(stub);
        stub.answer("GET /v1/people", 200, list(person()))
                .answer("GET /v1/people/" + PERSON, 200, person())
                .answer("POST /v1/people", 201, person())
                .answer("PUT /v1/people/" + PERSON, 200, person())
                .answer("GET /v1/people/" + PERSON + "/household", 200, housemates())
                .answer("PUT /v1/people/" + PERSON + "/household", 200, housemates())
                .answer("DELETE /v1/people/" + PERSON + "/household", 204, "")
                .answer("GET /v1/kinds", 200, KINDS)
                .answer("GET /v1/pathways", 200, PATHWAYS)
                .answer("POST /v1/cases", 201, "{\"id\": \"%s\"}".formatted(CASE))
                .answer("GET /v1/cases", 200, list(""))
                .answer("POST /v1/needs", 201, need("OPEN", ""))
                .answer("GET /v1/needs", 200, list(need("OPEN", "")))
                .answer("GET /v1/needs/" + NEED, 200, need("OPEN", ""))
                .answer("GET /v1/needs/" + NEED + "/matches", 200, MATCHES)
                .answer("POST /v1/referrals", 201, Referral.offered().json())
                .answer("GET /v1/referrals", 200, list(Referral.offered().json()))
                .answer("GET /v1/held-listings", 200, list(held()))
                .answer("GET /oruk/v3/services/" + SERVICE, 200, listing())
                .answer(
                        "GET /v1/own-listings",
                        200,
                        "{\"items\": [" + listing() + "], \"held\": []}")
                .answer("GET /v1/quiet-listings", 200, "{\"items\": [" + quiet() + "]}")
                .answer("POST /v1/listing-links/read", 200, linked("hidden"))
                .answer("POST /v1/listing-links/confirm", 200, linked("fresh"))
                .answer("GET /v1/services/" + SERVICE + "/edits", 200, list(edit()))
                .answer("GET /v1/waiting-edits", 200, list(edit(), suggestion()))
                .answer("GET /v1/import-batches", 200, list(batch("staged")))
                .answer("GET /v1/import-batches/" + BATCH, 200, batch("staged"))
                .answer("POST /v1/import-batches", 201, batch("staged"))
                .answer("GET /v1/to-dos", 200, list(toDo()))
                .answer("GET /v1/desks", 200, "{\"items\": [" + desk() + "]}")
                .answer("GET /v1/organizations/" + GROUP + "/safeguarding", 200, facts())
                .answer("PUT /v1/organizations/" + GROUP + "/safeguarding", 200, facts())
                .answer("GET /v1/unchecked-safeguarding", 200, facts())
                .answer("PUT /v1/organizations/" + GROUP + "/safeguarding/lead/check", 200, "{}")
                .answer("POST /v1/agreement-links/read", 200, toSign(false))
                .answer("POST /v1/agreement-links/sign", 200, toSign(true))
                .answer("GET /v1/services/" + SERVICE + "/eligibility", 200, RULES)
                .answer("GET /v1/claims", 200, list(claim()))
                .answer("PUT /v1/claims/" + CLAIM + "/decision", 200, claim())
                .answer("POST /v1/organizations/" + GROUP + "/claims", 204, "")
                .answer(
                        "GET /v1/own-organization",
                        200,
                        "{\"id\": \"%s\", \"name\": \"Larch Court\", \"toCheck\": 0}"
                                .formatted(GROUP))
                .answer("GET /v1/organizations/" + GROUP + "/people", 200, staff())
                .answer("GET /v1/organizations/" + GROUP + "/invitations", 200, list(invitation()))
                .answer("GET /v1/agreements", 200, "{\"items\": [" + agreement() + "]}")
                .answer(SEARCH, 200, services(2, ""));
        Partnership.answers(stub);
        Incidents.answers(stub);
        stub.answer(Referral.PATH, 200, Referral.offered().json());
    }

    public static String list(String... items) {
        return "{\"items\": [" + String.join(",", items) + "], \"next\": null}";
    }

    public static String longList(String... items) {
        return "{\"items\": [" + String.join(",", items) + "], \"next\": \"bmV4dA==\"}";
    }

    static final String RULES =
            """
            {"include": [{"kind": "area", "code": "E06000032", "name": "Luton"},
              {"kind": "circumstance", "code": "carer"}, {"kind": "words", "text": "People with a kitchen"}],
             "exclude": [], "sentences": [],
             "circumstances": {"carer": "look after somebody", "student": "study"}}
            """;

    public static String toSign(boolean signed) {
        return """
        {"agreement": "%s", "organization": "%s", "textVersion": 1, "signed": %s, "terms":
         {"title": "How we work together", "text": "We answer each other within three days.",
          "scopeIn": "Food", "scopeOut": "", "responsible": "Head of partnerships", "shares": [],
          "from": "2026-12-01", "until": "2027-12-01"}}
        """
                .formatted(CLAIM, GROUP, signed);
    }

    public static String desk() {
        return """
        {"desk": "%s", "name": "Housing benefit", "organization": "%s",
         "organizationName": "Example Council", "subjects": ["rent", "arrears"],
         "person": "Maria Santos", "standsIn": true, "phone": "01632 960 001",
         "email": "housing@example.org", "hours": "Weekdays 9 to 5", "answersWithin": 3}
        """
                .formatted(CLAIM, GROUP);
    }

    static String facts() {
        return """
        {"items": [
         {"organization": "%1$s", "organizationName": "Larch Court", "kind": "policy", "detail": "On our website",
          "evidenceOn": "2026-06-01", "expiresOn": "2027-06-01", "checkedOn": "2026-07-01", "version": 2},
         {"organization": "%1$s", "organizationName": "Larch Court", "kind": "lead", "detail": "The chair",
          "evidenceOn": "2026-06-01", "expiresOn": "2027-06-01", "checkedOn": null, "version": 5}]}
        """
                .formatted(GROUP);
    }

    static String claim() {
        return """
        {"id": "%s", "organization": "%s", "organizationName": "Larch Court", "firstName": "Ada",
         "lastName": "Byron", "email": "ada@example.org", "note": "I chair it",
         "registerMatches": true, "domainMatches": false, "state": "waiting",
         "at": "2026-11-20T09:05:00Z", "version": 3}
        """
                .formatted(CLAIM, GROUP);
    }

    public static String staff() {
        return """
        {"mayKeep": true, "items": [
         {"user": "%1$s", "firstName": "Grace", "lastName": "Okafor", "email": "grace@example.org",
          "enabled": true, "from": "2025-01-01", "until": null, "owner": true,
          "absence": {"from": "2026-11-20", "until": "2026-11-27", "coveredBy": "%2$s"},
          "checkedOn": "2026-10-01", "checkDue": false},
         {"user": "%2$s", "firstName": "Harry", "lastName": "Lewis", "email": null,
          "enabled": false, "from": "2025-01-01", "until": "2026-12-31", "owner": false,
          "absence": null, "checkedOn": "2025-01-01", "checkDue": true}]}
        """
                .formatted(COLLEAGUE, OTHER_COLLEAGUE);
    }

    public static String invitation() {
        return """
        {"id": "%s", "roles": ["provider"], "owner": false, "state": "sent", "reason": null,
         "user": null, "at": "2026-11-20T09:05:00Z"}
        """
                .formatted(CLAIM);
    }

    static String person() {
        return """
        {"id": "%s", "givenName": "Agatha", "familyName": "%s", "dateOfBirth": "1948-03-31",
         "phone": "%s", "email": "agatha@example.org", "address": "4 Larch Court\\nLuton",
         "postcode": "LU1 3AB", "language": "pl", "note": "%s",
         "safeContact": {"neverCall": false, "neverVoicemail": true, "neverText": true, "neverWrite": false,
          "hours": "Weekday mornings"},
         "identifiers": [{"system": "nhs-number", "value": "9434765919", "verified": true},
          {"system": "chi", "value": "3103480009", "verified": false},
          {"system": "https://housing.example.org/tenant", "value": "T-17", "verified": false}],
         "probablySame": ["%s"], "version": 4, "recordedAt": "2026-11-20T09:05:00Z"}
        """
                .formatted(PERSON, FAMILY_NAME, PHONE, NOTE, id("same person"));
    }

    private static final String KINDS =
            """
            {"items": [{"code": "food-parcel", "label": "Food parcel"},
             {"code": "befriending-visit", "label": "Befriending visit"},
             {"code": "medication-delivery", "label": "Medicine delivery"}]}
            """;

    private static final String PATHWAYS =
            """
            {"items": [{"id": "%s", "name": "Luton access pathway", "partnership": "%s", "version": 1}]}
            """
                    .formatted(PATHWAY, id("partnership"));

    public static String need(String status, String referrals) {
        return """
        {"id": "%s", "case": "%s", "person": "%s", "personName": "Agatha %s",
         "kind": "food-parcel", "kindLabel": "Food parcel", "urgency": "urgent",
         "by": "2026-11-27", "area": {"outcode": "LU1", "district": "E06000032", "placeKnown": true},
         "quantity": 2, "repeats": {"times": 2, "per": "week", "until": "2026-12-31"}, "notOn": ["MO", "FR"],
         "languages": ["pl"], "access": ["step-free"], "note": "%s",
         "status": "%s", "version": 3, "postedAt": "2026-11-20T14:07:00Z",
         "readDueAt": "2026-11-23T14:07:00Z", "referrals": [%s]}
        """
                .formatted(NEED, CASE, PERSON, FAMILY_NAME, NOTE, status, referrals);
    }

    public static String offer(String service, String status) {
        return """
        {"id": "%s", "service": "%s", "serviceName": "%s", "organization": "%s",
         "organizationName": "Larch Court Neighbours", "status": "%s"}
        """
                .formatted(REFERRAL, id(service), "Larch Court food parcels", id("group"), status);
    }

    private static final String MATCHES =
            """
            {"candidates": [
              {"service": "%s", "serviceName": "Larch Court food parcels", "organization": "%s",
               "organizationName": "Larch Court Neighbours", "score": 81.5, "distanceMetres": 2400,
               "free": 3, "reasons": [{"code": "kind", "text": "Offers food parcels"},
               {"code": "area", "text": "Covers LU1"}, {"code": "language", "text": "Somebody speaks Polish"}],
               "warnings": []},
              {"service": "%s", "serviceName": "Saint Botolph's pantry", "organization": "%s",
               "organizationName": "Saint Botolph's parish", "score": 52.0, "distanceMetres": null,
               "free": null, "reasons": [{"code": "kind", "text": "Offers food parcels"}],
               "warnings": [{"code": "stale", "text": "Not confirmed for 8 months"}]}],
             "excluded": [{"service": "%s", "serviceName": "Dunstable larder", "organization": "00000000-0000-0000-0000-000000000417",
               "organizationName": "Dunstable Larder", "rule": "area", "text": "Does not cover LU1"}]}
            """
                    .formatted(
                            SERVICE, id("group"), id("service-2"), id("group-2"), id("service-3"));

    public static final String SEARCH = "POST /v1/search";

    /// @param next where the next page begins; empty for no next page
    public static String services(int found, String next) {
        return """
        {"total": %d, "next": %s, "facets": null, "items": [
         {"service": "%s", "name": "Larch Court food parcels", "organization": "%s",
          "organizationName": "Larch Court Neighbours", "remote": false, "metres": 2400,
          "description": "A weekly parcel for people who find it hard to get to a shop. Ring before Wednesday noon.",
          "url": "https://example.org/larch", "email": "larch@example.org",
          "reasons": [{"code": "distance", "text": "About 1.5 miles away"}]},
         {"service": "%s", "name": "Saint Botolph's pantry", "organization": "%s",
          "organizationName": "Saint Botolph's parish", "remote": false,
          "description": "Open on Fridays.", "url": "javascript:alert(1)", "reasons": []}]}
        """
                .formatted(
                        found,
                        next.isEmpty() ? "null" : '"' + next + '"',
                        SERVICE,
                        id("group"),
                        id("service-2"),
                        id("group-2"));
    }

    /// The secret of a link to [#SERVICE].
    public static final String SECRET = "s".repeat(43);

    public static final UUID POOL = id("pool");

    /// As the open data has it.
    public static String listing() {
        return """
        {"id": "%s", "name": "Larch Court food parcels", "status": "active",
         "description": "A weekly parcel for people who find it hard to get to a shop.",
         "url": "https://example.org/larch", "email": "larch@example.org",
         "assured_date": "2026-10-01", "minimum_age": 18,
         "organization": {"id": "%s", "name": "Larch Court Neighbours"},
         "phones": [{"id": "%1$s", "number": "01632 960 001"}],
         "languages": [{"id": "%1$s", "name": "Polish", "code": "pl"}],
         "schedules": [{"id": "%1$s", "byday": "TU,TH", "opens_at": "10:00", "closes_at": "12:00"}],
         "service_areas": [{"id": "%1$s", "name": "Luton"}],
         "service_at_locations": [{"id": "%1$s", "location": {"id": "%1$s",
           "addresses": [{"id": "%1$s", "address_1": "1 Example Hall", "city": "Luton",
             "postal_code": "LU1 9ZA"}]}}],
         "service_capacities": [{"id": "%3$s", "unit": {"id": "%1$s", "name": "parcels"},
           "maximum": 6, "available": 2, "status": "capacity"}]}
        """
                .formatted(SERVICE, id("group"), POOL);
    }

    static String quiet() {
        return """
        {"service": "%s", "organization": "%s", "organizationName": "Larch Court Neighbours",
         "name": "Larch Court food parcels", "aliveOn": "2026-02-01", "stage": "hidden", "score": 0}
        """
                .formatted(SERVICE, id("group"));
    }

    static String linked(String stage) {
        return """
        {"service": "%s", "name": "Larch Court food parcels", "aliveOn": "2026-02-01",
         "stage": "%s", "score": 0, "others": [{"service": "%s", "name": "Friday lunch",
           "aliveOn": "2026-04-02", "stage": "asked-again"}]}
        """
                .formatted(SERVICE, stage, id("lunch"));
    }

    public static String places(int maximum, String status) {
        return """
        {"pool": "%s", "service": "%s", "unit": "parcels", "maximum": %d, "status": "%s",
         "known": true, "urgent": true, "changedAt": "2026-11-20T09:05:00Z"}
        """
                .formatted(POOL, SERVICE, maximum, status);
    }

    public static final UUID EDIT = id("edit");
    public static final UUID BATCH = id("batch");
    public static final UUID TO_DO = id("to-do");

    static String edit() {
        return """
        {"id": "%s", "service": "%s", "serviceName": "Larch Court food parcels", "kind": "own",
         "state": "waiting", "changes": {"name": "Larch Court larder", "phones": [{"number": "01632 960 002"}],
           "eligibility": {"include": [], "exclude": []}, "eligibility_description": "For carers."},
         "before": {"name": "Larch Court food parcels"}, "recordedAt": "2026-11-20T09:05:00Z", "version": 0}
        """
                .formatted(EDIT, SERVICE);
    }

    static String suggestion() {
        return """
        {"id": "%s", "service": "%s", "serviceName": "Larch Court food parcels", "kind": "suggestion",
         "state": "waiting", "changes": {}, "before": {}, "note": "They moved to Mill Lane",
         "recordedAt": "2026-11-20T09:05:00Z", "version": 0}
        """
                .formatted(id("suggestion"), SERVICE);
    }

    public static String batch(String state) {
        return """
        {"id": "%s", "source": "tsi-list", "format": "csv", "complete": true, "state": "%s",
         "recordedAt": "2026-11-20T09:05:00Z", "version": 2,
         "columns": {"organisation": "Group"}, "headings": ["Group", "Tel", "Open"],
         "preview": [["Bute Larder", "01632 960001", "Tues/Thurs 10-12"]],
         "report": {"accepted": 3, "rejected": 1, "notes": ["Column \\"Tel\\" is not read"], "gone": ["%s"],
          "rows": [
           {"pointer": "/2", "id": "%1$s", "verdict": "created", "warnings": [], "differences": [],
            "likenesses": [{"organization": "%1$s", "resembles": "%3$s", "name": "Bute Larder Trust",
              "why": ["Has nearly the same name", "Is at the same postcode"]}]},
           {"pointer": "/3", "id": "%1$s", "verdict": "changed", "warnings": [],
            "differences": [{"pointer": "/fees", "before": "Free", "after": "Two pounds"}]},
           {"pointer": "/4", "id": "%1$s", "verdict": "unchanged", "differences": [],
            "warnings": [{"pointer": "/4/shoe_size", "detail": "Is not a field of HSDS-UK 3.0: kept, not shown"}]},
           {"pointer": "/5", "verdict": "rejected", "reason": "/5/name: Is missing", "warnings": [], "differences": []}]}}
        """
                .formatted(BATCH, state, SERVICE);
    }

    static String toDo() {
        return """
        {"id": "%s", "source": "tsi-list", "record": "%s", "field": "hours",
         "detail": "Was read as Tuesday and Thursday, 10:00 to 12:00: is that right?", "told": "Tues/Thurs 10-12",
         "open": true, "version": 0}
        """
                .formatted(TO_DO, SERVICE);
    }

    public static final UUID AGREEMENT = id("agreement");

    /// Has not signed.
    public static final UUID OTHER_GROUP = id("group-2");

    public static String agreement() {
        return """
        {"id": "%s", "partnership": "%s", "textVersion": 2, "version": 3,
         "terms": {"kind": "information-sharing", "title": "What we share about people",
          "text": "We share a name and an address\\nonly after somebody has said yes.",
          "scopeIn": "Food and visits", "scopeOut": "Health", "responsible": "Chair",
          "shares": [{"category": "identity", "purposes": ["deliver-help"]}],
          "from": "2026-05-26", "review": null, "until": "2027-05-26"},
         "parties": [{"organization": "%s", "signed": true}, {"organization": "%s", "signed": false}]}
        """
                .formatted(AGREEMENT, id("partnership"), id("group"), OTHER_GROUP);
    }

    public static String held() {
        return """
        {"service": "%s", "organization": "%s", "organizationName": "Larch Court Neighbours",
         "name": "Orchard refuge", "version": 0}
        """
                .formatted(SERVICE, id("group"));
    }

    public static String noServices() {
        return "{\"total\": 0, \"items\": []}";
    }
}
