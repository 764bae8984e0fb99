package org.referralpathway.directory.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;

@QuarkusTest
class PostcodeTest {
    private static final String HEADER = "pcd,pcds,doterm,oslaua,osward,lat,long,extra\n";
    @Inject FindSpot places;

    @Test
    @Transactional
    void aPostcodeIsWhereTheFileSaysAndAnUnknownOneInTheMiddleOfItsOutwardPart() {
        load(HEADER
                        + "ZQ1  9AA,ZQ1 9AA,,E06000032,E05000001,51.80,-0.40,x\n"
                        + "ZQ1  9AB,ZQ1 9AB,201512,E06000032,E05000001,51.82,-0.42,x\n"
                        + "ZQ1  9AC,ZQ1 9AC,,L99999999,,99.999999,0.000000,x\n")
                .statusCode(200)
                .body("postcodes", equalTo(3));

        assertThat(spot("zq19aa"))
                .isEqualTo(new Spot("ZQ1", "E06000032", "E05000001", 51.80, -0.40, true));
        assertThat(spot("ZQ1 9AB").exact()).as("terminated").isTrue();
        assertThat(spot("ZQ1 9ZZ"))
                .satisfies(spot -> {
                    assertThat(spot.exact()).isFalse();
                    assertThat(spot.latitude()).isEqualTo(51.81);
                    assertThat(spot.district()).isEqualTo("E06000032");
                });
        assertThat(spot("ZQ1 9AC").exact()).as("without coordinates").isFalse();
        assertThat(places.of(Postcode.of("ZQ9 9ZZ").orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pcds,lat,long                                   | /1
                    pcds,oslaua,osward,lat,long;nonsense,a,b,1,2    | /2/pcds
                    pcds,oslaua,osward,lat,long;ZQ2 9AA,a,b,north,2 | /2/lat
                    pcds,oslaua,osward,lat,long;ZQ2 9AA,a           | /2
                    """)
    void aFileThatIsWrongIsRefusedWholeByLine(String file, String pointer) {
        load("pcds,oslaua,osward,lat,long\n");
        load(file.replace(";", "\n") + "\n")
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aLongFileIsTaken() {
        var file = new StringBuilder(HEADER);
        for (var i = 0; i < 20_000; i++) {
            file.append(
                    "x,ZR%d %dAA,,E06000032,E05000001,51.8,-0.4,x%n".formatted(i % 100, i % 10));
        }
        load(file.toString()).statusCode(200).body("postcodes", equalTo(20_000));
    }

    @Test
    void onlyAnAdministratorLoads() {
        Callers.as("steward")
                .contentType("text/csv")
                .body(HEADER)
                .put("/v1/postcodes")
                .then()
                .statusCode(403);
    }

    private Spot spot(String postcode) {
        return places.of(Postcode.of(postcode).orElseThrow()).orElseThrow();
    }

    private static ValidatableResponse load(String csv) {
        return Callers.as("admin").contentType("text/csv").body(csv).put("/v1/postcodes").then();
    }
}
