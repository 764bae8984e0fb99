package org.referralpathway.directory.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.service.OfferKind;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// The search against a loop over all services, for random questions: the same hits in the same
/// order.
@QuarkusTest
class BruteForceTest {
    private static final int SERVICES = 250;
    private static final String WARD = "E05000777";

    /// Of the side of a drawn square, in degrees.
    private static final double HALF = 0.05;

    private static final List<String> AREAS =
            List.of("here", "elsewhere", "none", "ward", "outcode", "drawn");
    private static final double EARTH = 6_371_008.8;
    private final Random random = new Random(20261122);
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /// What the loop knows of a service.
    private record Known(
            String id,
            String kind,
            double latitude,
            double longitude,
            int from,
            int to,
            boolean full,
            boolean urdu,
            String area,
            boolean remote,
            String word,
            String day,
            int opens,
            boolean wheelchair,
            String offer,
            @Nullable String onlyFor,
            @Nullable String notFor) {
        boolean takes(@Nullable String circumstance) {
            return circumstance == null
                    || (!circumstance.equals(notFor)
                            && (onlyFor == null || circumstance.equals(onlyFor)));
        }

        /// For three hours.
        boolean isOpen(String day, int hour) {
            return this.day.equals(day) && opens <= hour && hour < opens + 3;
        }
    }

    @Test
    void theSearchFindsWhatALoopFindsInTheSameOrder() {
        ask(60);
    }

    @Tag("long")
    @Test
    void andSoItDoesForAThousandQuestions() {
        ask(1_000);
    }

    private void ask(int questions) {
        var known = IntStream.range(0, SERVICES).mapToObj(this::service).toList();
        var spots = IntStream.range(0, 20).mapToObj(this::postcode).toList();

        var hits = 0;
        for (var i = 0; i < questions; i++) {
            var kind = kind(random.nextInt(3));
            var spot = spots.get(random.nextInt(spots.size()));
            var metres = 500 + random.nextInt(12_000);
            var age = random.nextInt(100);
            var urdu = random.nextBoolean();
            var word = random.nextInt(3) == 0 ? null : word();
            var day = random.nextInt(3) == 0 ? day() : null;
            var at = 8 + random.nextInt(10);
            var wheelchair = random.nextInt(3) == 0;
            var circumstance = random.nextInt(3) == 0 ? circumstance() : null;
            var offer = random.nextInt(4) == 0 ? offer() : null;
            var taking = random.nextInt(3) == 0;
            var question =
                    """
                    {"kind":"%s","postcode":"%s","metres":%d,"age":%d%s%s%s%s%s%s%s,"limit":100}\
                    """
                            .formatted(
                                    kind,
                                    spot.code(),
                                    metres,
                                    age,
                                    urdu ? ",\"language\":\"ur\"" : "",
                                    word == null ? "" : ",\"words\":\"%s\"".formatted(word),
                                    day == null
                                            ? ""
                                            : ",\"openAt\":{\"day\":\"%s\",\"time\":\"%02d:30\"}"
                                                    .formatted(day, at),
                                    wheelchair ? ",\"access\":[\"wheelchair\"]" : "",
                                    circumstance == null
                                            ? ""
                                            : ",\"circumstances\":[\"%s\"]".formatted(circumstance),
                                    offer == null ? "" : ",\"offer\":\"%s\"".formatted(offer),
                                    taking ? ",\"takingPeople\":true" : "");

            var found = found(question);
            hits += found.size();
            assertThat(found)
                    .as(question)
                    .isEqualTo(
                            known.stream()
                                    .filter(k -> k.kind().equals(kind))
                                    .filter(k -> k.from() <= age && age <= k.to())
                                    .filter(k -> !urdu || k.urdu())
                                    .filter(k -> !taking || !k.full())
                                    .filter(k -> word == null || k.word().equals(word))
                                    .filter(k -> day == null || k.isOpen(day, at))
                                    .filter(k -> !wheelchair || k.wheelchair())
                                    .filter(k -> k.takes(circumstance))
                                    .filter(k -> offer == null || k.offer().equals(offer))
                                    .filter(k -> reaches(k, spot, metres))
                                    .sorted(
                                            Comparator.comparingDouble((Known k) -> key(k, spot))
                                                    .thenComparing(Known::id))
                                    .limit(100)
                                    .map(Known::id)
                                    .toList());
        }
        assertThat(hits).as("most questions are answered").isGreaterThan(questions);
    }

    private record Spot(String code, String ward, double latitude, double longitude) {
        String outcode() {
            return code.substring(0, 3);
        }
    }

    private static boolean reaches(Known k, Spot spot, int metres) {
        return switch (k.area()) {
            case "here" -> true;
            case "elsewhere" -> k.remote();
            case "ward" -> k.remote() || spot.ward().equals(WARD);
            case "outcode" -> k.remote() || spot.outcode().equals("LU6");
            case "drawn" ->
                    k.remote()
                            || (Math.abs(spot.latitude() - k.latitude()) < HALF
                                    && Math.abs(spot.longitude() - k.longitude()) < HALF);
            default -> k.remote() || metres(k, spot) <= metres;
        };
    }

    /// Nobody travels to a service that helps by phone.
    private static double key(Known k, Spot spot) {
        return k.remote() ? 1e9 : metres(k, spot);
    }

    private static double metres(Known k, Spot spot) {
        var north = Math.toRadians(spot.latitude() - k.latitude());
        var east = Math.toRadians(spot.longitude() - k.longitude());
        var a =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(k.latitude()))
                                * Math.cos(Math.toRadians(spot.latitude()))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static List<String> found(String question) {
        return given().contentType(ContentType.JSON)
                .body(question)
                .post("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.service", String.class);
    }

    private Known service(int number) {
        var service = Hsds.service();
        var kind = kind(number % 3);
        ((ObjectNode) service.at("/attributes/0/taxonomy_term"))
                .put("term_uri", "https://referralpathway.org/needs/" + kind);
        var known =
                new Known(
                        service.path("id").asText(),
                        kind,
                        51.88 + random.nextGaussian() / 20,
                        -0.42 + random.nextGaussian() / 12,
                        random.nextInt(60),
                        60 + random.nextInt(60),
                        random.nextInt(3) == 0,
                        random.nextBoolean(),
                        AREAS.get(random.nextInt(AREAS.size())),
                        random.nextInt(8) == 0,
                        word(),
                        day(),
                        8 + random.nextInt(8),
                        random.nextBoolean(),
                        offer(),
                        random.nextInt(4) == 0 ? circumstance() : null,
                        random.nextInt(4) == 0 ? circumstance() : null);
        var location = (ObjectNode) service.at("/service_at_locations/0/location");
        location.put("latitude", known.latitude()).put("longitude", known.longitude());
        if (known.remote()) {
            location.put("location_type", "virtual").remove(List.of("latitude", "longitude"));
        }
        service.putArray("service_capacities").add(Hsds.pool(known.full() ? 0 : 6));
        service.put("minimum_age", known.from()).put("maximum_age", known.to());
        service.put("description", "By the " + known.word());
        service.putArray("schedules")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("freq", "WEEKLY")
                .put("byday", known.day())
                .put("opens_at", "%02d:00".formatted(known.opens()))
                .put("closes_at", "%02d:00".formatted(known.opens() + 3));
        if (!known.urdu()) {
            service.remove("languages");
        }
        if (!known.wheelchair()) {
            location.remove("accessibility");
        }
        var kindOfOffer = OfferKind.named(known.offer()).orElseThrow();
        service.withArray("attributes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .set("taxonomy_term", kindOfOffer.term());
        rules(service, known);
        area(service, known);
        imported(service);
        return known;
    }

    private static void rules(ObjectNode service, Known known) {
        var rules = Hsds.object("{\"include\":[],\"exclude\":[]}");
        for (var list : List.of("include", "exclude")) {
            var code = list.equals("include") ? known.onlyFor() : known.notFor();
            if (code != null) {
                rules.withArray(list).addObject().put("kind", "circumstance").put("code", code);
            }
        }
        service.set("eligibility", rules);
    }

    private static void area(ObjectNode service, Known known) {
        var area = (ObjectNode) service.at("/service_areas/0");
        area.remove("uri");
        switch (known.area()) {
            case "here" -> area.put("uri", "http://example.org/E06000032");
            case "elsewhere" -> area.put("uri", "http://example.org/E07000999");
            case "ward" -> area.put("uri", "http://example.org/" + WARD);
            case "outcode" -> area.put("extent_type", "outcode").put("extent", "LU6");
            case "drawn" -> area.put("extent_type", "geojson").put("extent", box(known));
            default -> service.remove("service_areas");
        }
    }

    /// A square around the place, on the flat map that areas are drawn on.
    private static String box(Known known) {
        var corners =
                IntStream.of(0, 1, 2, 3, 0)
                        .mapToObj(corner ->
                                "[%s,%s]"
                                        .formatted(
                                                known.longitude()
                                                        + (corner == 1 || corner == 2
                                                                ? HALF
                                                                : -HALF),
                                                known.latitude() + (corner >= 2 ? HALF : -HALF)))
                        .collect(Collectors.joining(","));
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "]]}";
    }

    private Spot postcode(int number) {
        var spot =
                new Spot(
                        (number % 2 == 0 ? "LU5 9A" : "LU6 9A") + (char) ('A' + number),
                        number % 3 == 0 ? WARD : "E05000999",
                        51.88 + random.nextGaussian() / 40,
                        -0.42 + random.nextGaussian() / 30);
        Callers.as("admin")
                .contentType("text/csv")
                .body(
                        "pcds,oslaua,osward,lat,long\n%s,E06000032,%s,%s,%s\n"
                                .formatted(
                                        spot.code(),
                                        spot.ward(),
                                        spot.latitude(),
                                        spot.longitude()))
                .put("/v1/postcodes")
                .then()
                .statusCode(200);
        return spot;
    }

    private String word() {
        return List.of("orchard", "harbour", "meadow").get(random.nextInt(3));
    }

    private String circumstance() {
        return List.of("student", "veteran").get(random.nextInt(2));
    }

    private String offer() {
        return List.of("service", "goods", "space").get(random.nextInt(3));
    }

    private String day() {
        return List.of("MO", "TU", "WE").get(random.nextInt(3));
    }

    private String kind(int number) {
        return "brute-" + run + "-" + number;
    }
}
