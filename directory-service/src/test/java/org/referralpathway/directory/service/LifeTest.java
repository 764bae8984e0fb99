package org.referralpathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.directory.service.FreshnessStage.ASKED;
import static org.referralpathway.directory.service.FreshnessStage.ASKED_AGAIN;
import static org.referralpathway.directory.service.FreshnessStage.DEMOTED;
import static org.referralpathway.directory.service.FreshnessStage.FRESH;
import static org.referralpathway.directory.service.FreshnessStage.HIDDEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,FRESH",
        "2026-07-30,FRESH",
        "2026-07-31,ASKED",
        "2026-08-30,ASKED",
        "2026-08-31,ASKED_AGAIN",
        "2026-09-29,ASKED_AGAIN",
        "2026-09-30,DEMOTED",
        "2026-10-30,DEMOTED",
        "2026-10-31,HIDDEN",
        "2029-01-01,HIDDEN",
        "2025-01-01,FRESH",
    })
    void aListingAgesByTheMonth(LocalDate day, FreshnessStage stage) {
        assertThat(FreshnessStage.on(START, day)).isEqualTo(stage);
    }

    @Test
    void theScoreFallsFromAHundredToNothing() {
        assertThat(FreshnessStage.score(START, START)).isEqualTo(100);
        assertThat(FreshnessStage.score(START, START.plusDays(136))).isEqualTo(51);
        assertThat(FreshnessStage.score(START, LocalDate.of(2026, 10, 31))).isZero();
        assertThat(FreshnessStage.score(START, START.minusDays(5))).isEqualTo(100);
    }

    @Test
    void eachStageIsToldOnceOnItsDay() {
        var life = Life.beginning(START, START);
        var told = new ArrayList<FreshnessStage>();
        for (var day = START; day.isBefore(START.plusYears(3)); day = day.plusDays(1)) {
            if (life.isToBeTold(day)) {
                life = life.told(day);
                told.add(life.toldStage());
            }
        }
        assertThat(told).containsExactly(ASKED, ASKED_AGAIN, DEMOTED, HIDDEN);
    }

    /// However irregularly the job runs, and whatever signs come in between.
    @Test
    void nobodyIsToldTwiceInAMonth() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var life = Life.beginning(START, START);
            var told = new ArrayList<LocalDate>();
            for (var day = START;
                    day.isBefore(START.plusYears(2));
                    day = day.plusDays(1 + random.nextInt(40))) {
                if (random.nextInt(30) == 0) {
                    life = life.seen(day, random.nextBoolean());
                } else if (life.isToBeTold(day)) {
                    life = life.told(day);
                    told.add(day);
                }
            }
            for (var i = 1; i < told.size(); i++) {
                assertThat(told.get(i))
                        .as("seed %d", seed)
                        .isAfterOrEqualTo(told.get(i - 1).plusMonths(1));
            }
        }
    }

    @Test
    void aSignOfLifeBringsItBackAtOnce() {
        var hidden = Life.beginning(START, START).told(START.plusYears(1));
        assertThat(hidden.toldStage()).isEqualTo(HIDDEN);
        assertThat(hidden.tellOn()).isNull();

        var back = hidden.seen(START.plusYears(1), true);

        assertThat(FreshnessStage.on(back.aliveOn(), START.plusYears(1))).isEqualTo(FRESH);
        assertThat(back.confirmedOn()).isEqualTo(START.plusYears(1));
    }

    @Test
    void whatAFeedSaysOfTheFutureCountsAsToday() {
        var life = Life.beginning(LocalDate.of(2099, 1, 1), START);
        assertThat(List.of(life.aliveOn())).containsExactly(START);
    }
}
