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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// The search against a loop over all services, for random questions: the same hits in the same
/// order.
@QuarkusTest
class BruteForceTest {
    private static final int SERVICES = 250;
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
            boolean urdu,
            String area,
            boolean remote,
            String word,
            String day,
            int opens) {
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

        for (var i = 0; i < questions; i++) {
            var kind = kind(random.nextInt(3));
            var spot = spots.get(random.nextInt(spots.size()));
            var metres = 500 + random.nextInt(12_000);
            var age = random.nextInt(100);
            var urdu = random.nextBoolean();
            var word = random.nextInt(3) == 0 ? null : word();
            var day = random.nextInt(3) == 0 ? day() : null;
            var at = 8 + random.nextInt(10);
            var question =
                    """
                    {"kind":"%s","postcode":"%s","metres":%d,"age":%d%s%s%s,"limit":100}\
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
                                                    .formatted(day, at));

            assertThat(found(question))
                    .as(question)
                    .isEqualTo(
                            known.stream()
                                    .filter(k -> k.kind().equals(kind))
                                    .filter(k -> k.from() <= age && (!urdu || k.urdu()))
                                    .filter(k -> word == null || k.word().equals(word))
                                    .filter(k -> day == null || k.isOpen(day, at))
                                    .filter(k -> reaches(k, spot, metres))
                                    .sorted(
                                            Comparator.comparingDouble((Known k) -> key(k, spot))
                                                    .thenComparing(Known::id))
                                    .limit(100)
                                    .map(Known::id)
                                    .toList());
        }
    }

    private record Spot(String code, double latitude, double longitude) {}

    private static boolean reaches(Known k, Spot spot, int metres) {
        return switch (k.area()) {
            case "here" -> true;
            case "elsewhere" -> k.remote();
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
                        random.nextBoolean(),
                        List.of("here", "elsewhere", "none").get(random.nextInt(3)),
                        random.nextInt(8) == 0,
                        word(),
                        day(),
                        8 + random.nextInt(8));
        var location = (ObjectNode) service.at("/service_at_locations/0/location");
        location.put("latitude", known.latitude()).put("longitude", known.longitude());
        if (known.remote()) {
            location.put("location_type", "virtual").remove(List.of("latitude", "longitude"));
        }
        service.put("minimum_age", known.from()).put("description", "By the " + known.word());
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
        var area = (ObjectNode) service.at("/service_areas/0");
        area.put(
                "uri",
                "http://example.org/" + (known.area().equals("here") ? "E06000032" : "E07000999"));
        if (known.area().equals("none")) {
            service.remove("service_areas");
        }
        imported(service);
        return known;
    }

    private Spot postcode(int number) {
        var spot =
                new Spot(
                        "LU5 9A" + (char) ('A' + number),
                        51.88 + random.nextGaussian() / 40,
                        -0.42 + random.nextGaussian() / 30);
        Callers.as("admin")
                .contentType("text/csv")
                .body(
                        "pcds,oslaua,osward,lat,long\n%s,E06000032,x,%s,%s\n"
                                .formatted(spot.code(), spot.latitude(), spot.longitude()))
                .put("/v1/postcodes")
                .then()
                .statusCode(200);
        return spot;
    }

    private String word() {
        return List.of("orchard", "harbour", "meadow").get(random.nextInt(3));
    }

    private String day() {
        return List.of("MO", "TU", "WE").get(random.nextInt(3));
    }

    private String kind(int number) {
        return "brute-" + run + "-" + number;
    }
}
