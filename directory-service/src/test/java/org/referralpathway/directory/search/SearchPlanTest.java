package org.referralpathway.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referralpathway.directory.place.Spot;
import org.referralpathway.directory.testing.ManyRows;

/// The very statement of the search, planned once for all values as the service has it planned.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SearchPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String WORDS_READ_WHOLE =
            "select seq_scan from pg_stat_xact_user_tables where relname = 'word'";
    private ManyRows rows;

    @BeforeAll
    void fiveThousandOfEach() throws SQLException {
        rows = new ManyRows();
    }

    @AfterAll
    void undone() throws SQLException {
        rows.close();
    }

    static Stream<Wanted> questions() {
        var here = new Spot("LU1", "E06000032", "E05000001", 51.88, -0.41, true);
        return Stream.of(
                wanted("lunch club", null, here, List.of(), false),
                wanted(null, "food-parcel", here, List.of("carer"), true),
                wanted("lunch club", "food-parcel", here, List.of("carer"), true),
                wanted("lunch club", null, null, List.of(), false),
                wanted(null, "food-parcel", null, List.of(), true));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void noSearchReadsAWholeTable(Wanted wanted) throws SQLException {
        var statement = new Statement(wanted, new OtherWords("", ""), NOW);

        assertThat(rows.genericPlan(statement.page())).contains("Index").doesNotContain("Seq Scan");
        for (var facet : Statement.facets()) {
            assertThat(rows.genericPlan(statement.facet(facet))).doesNotContain("Seq Scan");
        }
    }

    /// What the planner would not do by itself is done in a function, whose plan no other shows.
    @Test
    void wordsSpeltAlikeAreLookedUp() throws SQLException {
        var before = rows.text(WORDS_READ_WHOLE);
        rows.text("select set_config('random_page_cost', '1000', true)");

        assertThat(rows.text("select words_spelt_like('a1b2c3d4e')")).isNotNull();

        rows.text("select set_config('random_page_cost', '4', true)");
        assertThat(rows.text(WORDS_READ_WHOLE)).isEqualTo(before);
        assertThat(rows.genericPlan(FindOtherWords.NEARLY)).doesNotContain("Seq Scan on word");
    }

    private static Wanted wanted(
            @Nullable String words,
            @Nullable String kind,
            @Nullable Spot near,
            List<String> circumstances,
            boolean takingPeople) {
        return new Wanted(
                words,
                kind,
                null,
                near,
                16_000,
                40,
                "pl",
                circumstances,
                List.of("step-free"),
                "TU",
                null,
                LocalTime.NOON,
                takingPeople);
    }
}
