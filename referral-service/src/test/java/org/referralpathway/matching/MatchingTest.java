package org.referralpathway.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.referralpathway.need.Preferred;
import org.referralpathway.pathway.PathwayRules;
import org.referralpathway.person.AgeBand;
import org.referralpathway.place.Place;

class MatchingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 26);
    private static final Place LUTON = new Place("LU1", "E06000032", null, 51.88, -0.42, true);

    @Test
    void aMedicationNeedIsNeverOfferedToAGroupThatOnlyVisits() {
        var answer =
                Matching.match(
                        need("medication-delivery"),
                        List.of(offer().kinds("befriending-visit").build()));

        assertThat(answer.candidates()).isEmpty();
        assertThat(answer.excluded())
                .extracting(Matches.Excluded::rule)
                .containsExactly("other-kind");
    }

    @Test
    void aServiceWithoutAKindIsNeverSuggested() {
        assertThat(Matching.match(need("shopping"), List.of(offer().kinds().build())).candidates())
                .isEmpty();
    }

    @Test
    void theFirstRuleThatFailsIsTheReasonShown() {
        var offer = offer().kinds("debt-advice").districts("E07000999").build();

        assertThat(Matching.match(need("shopping"), List.of(offer)).excluded().getFirst().rule())
                .isEqualTo("other-kind");
    }

    @Test
    void ageIsARange() {
        assertThat(rules(offer().ages(18, 64).build(), aged(17))).containsExactly("age");
        assertThat(rules(offer().ages(18, 64).build(), aged(18))).isEmpty();
        assertThat(rules(offer().ages(18, 64).build(), aged(64))).isEmpty();
        assertThat(rules(offer().ages(18, 64).build(), aged(65))).containsExactly("age");
    }

    @Test
    void aWardOrADrawnAreaIsKeptTo() {
        assertThat(rules(offer().wards("E05000001").build(), need("shopping")))
                .containsExactly("out-of-area");
        var around = ring(false, 51.87, 51.89, -0.43, -0.41);
        assertThat(rules(offer().rings(around).build(), need("shopping"))).isEmpty();
        var hole = ring(true, 51.875, 51.885, -0.425, -0.415);
        assertThat(rules(offer().rings(around, hole).build(), need("shopping")))
                .containsExactly("out-of-area");
    }

    @Test
    void aRuleOfWhomItTakesIsKept() {
        var notThere = new Admission(null, null, null, List.of("LU1"));
        assertThat(rules(offer().admission(notThere).build(), need("shopping")))
                .containsExactly("area-excluded");
        var elsewhere = new Admission(null, null, List.of("LU9"), null);
        assertThat(rules(offer().admission(elsewhere).build(), need("shopping")))
                .containsExactly("area-excluded");
        var noThirties = new Admission(null, IntStream.range(25, 50).boxed().toList(), null, null);
        assertThat(rules(offer().admission(noThirties).build(), aged(30))).containsExactly("age");
        assertThat(rules(offer().admission(noThirties).build(), aged(50))).isEmpty();
        var polish = new Admission(List.of("pl"), null, null, null);
        assertThat(rules(offer().admission(polish).build(), need("shopping")))
                .containsExactly("language");
    }

    @Test
    void nobodyUnder18IsMatchedWithAGroupThatNobodyHasChecked() {
        assertThat(rules(offer().safeUntil(null).build(), aged(17)))
                .containsExactly("safeguarding");
        assertThat(rules(offer().safeUntil(TODAY).build(), aged(9)))
                .containsExactly("safeguarding");
        assertThat(rules(offer().safeUntil(TODAY.plusDays(1)).build(), aged(9))).isEmpty();
        assertThat(rules(offer().safeUntil(null).build(), aged(18))).isEmpty();
        assertThat(warnings(offer().safeUntil(null).build(), need("shopping")))
                .as("whose age nobody has written down")
                .contains("check-adult");
        assertThat(warnings(offer().safeUntil(null).build(), aged(18)))
                .doesNotContain("check-adult")
                .contains("safeguarding-unchecked");
        assertThat(warnings(offer().safeUntil(TODAY.plusDays(1)).build(), aged(18)))
                .doesNotContain("safeguarding-unchecked");
    }

    private static Catchment.Ring ring(
            boolean hole, double south, double north, double west, double east) {
        return new Catchment.Ring(
                0,
                hole,
                List.of(
                        List.of(west, south),
                        List.of(east, south),
                        List.of(east, north),
                        List.of(west, north)));
    }

    @Test
    void aLimitInsideTheAgeBandIsForAPersonToCheck() {
        assertThat(warnings(offer().ages(18, 64).build(), aged(30))).doesNotContain("check-age");
        assertThat(warnings(offer().ages(30, 64).build(), aged(26))).contains("check-age");
    }

    @Test
    void aFullServiceIsExcludedAndOneWithAWaitingListOnlyWarned() {
        assertThat(rules(offer().places(3, 3).build(), need("shopping")))
                .containsExactly("no-place");
        var waiting = offer().places(3, 3).capacity("waitlist").build();
        assertThat(
                        Matching.match(need("shopping"), List.of(waiting))
                                .candidates()
                                .getFirst()
                                .warnings())
                .extracting(Matches.Reason::code)
                .contains("waiting-list");
    }

    @Test
    void placesThatWereNotConfirmedLatelyRankLowerAndExcludeNobody() {
        var fresh = offer().places(3, 1).build();
        var full = offer().places(3, 3).capacity("none").stale().build();

        var answer = Matching.match(need("shopping"), List.of(full, fresh));

        assertThat(answer.excluded()).isEmpty();
        assertThat(answer.candidates().getFirst().service()).isEqualTo(fresh.service());
        assertThat(warnings(full, need("shopping"))).contains("places-not-confirmed");
    }

    @Test
    void aListingThatNobodyConfirmsSinksAndIsThenMatchedNoMore() {
        var need = need("shopping");
        var offers =
                IntStream.rangeClosed(0, 9)
                        .mapToObj(
                                months -> offer().assured(need.today().minusMonths(months)).build())
                        .toList();

        var answer = Matching.match(need, offers);

        assertThat(answer.excluded())
                .extracting(Matches.Excluded::rule)
                .containsExactly("not-confirmed");
        assertThat(answer.excluded().getFirst().service()).isEqualTo(offers.getLast().service());
        assertThat(answer.candidates().getFirst().service()).isEqualTo(offers.getFirst().service());
        assertThat(answer.candidates().getLast().service()).isEqualTo(offers.get(8).service());
        assertThat(warnings(offers.get(8), need)).contains("stale");
        var scores = answer.candidates().stream().map(Matches.Candidate::score).toList();
        assertThat(scores.get(7) - scores.get(8)).as("demoted").isGreaterThan(20);
    }

    @Test
    void aLimitBelowWhatIsReservedMeansNothingIsFree() {
        assertThat(offer().places(2, 5).build().free()).isZero();
    }

    @Test
    void aRequiredLanguageExcludesAndIsNamed() {
        var need = facts("shopping", LUTON, AgeBand.UNKNOWN, List.of("pl"), Preferred.NOTHING);

        var excluded = Matching.match(need, List.of(offer().build())).excluded().getFirst();

        assertThat(excluded.rule()).isEqualTo("language");
        assertThat(excluded.text()).isEqualTo("Would fit with someone who speaks Polish");
    }

    @Test
    void aGroupThatIsAwayOrHasAsManyAsItTakesIsNotSuggested() {
        var away = offer().awayUntil(LocalDate.of(2026, 6, 3)).build();

        assertThat(rules(offer().busy().build(), need("shopping"))).containsExactly("group-busy");
        assertThat(Matching.match(need("shopping"), List.of(away)).excluded().getFirst().text())
                .isEqualTo("Would fit from 3 June, when the group is back");
    }

    @Test
    void whatIsPreferredRanksAndKeepsNobodyOut() {
        var speaks = offer().languages("en", "pl").build();
        var silent = offer().build();
        var preferred = new Preferred(List.of("pl"), List.of());
        var need = facts("shopping", LUTON, AgeBand.UNKNOWN, List.of(), preferred);

        var answer = Matching.match(need, List.of(silent, speaks));

        assertThat(answer.excluded()).isEmpty();
        assertThat(answer.candidates().getFirst().service()).isEqualTo(speaks.service());
        assertThat(answer.candidates().getFirst().reasons())
                .extracting(Matches.Reason::text)
                .contains("Speaks Polish, as preferred");
        assertThat(answer.candidates().getFirst().score() - answer.candidates().getLast().score())
                .isEqualTo(15);
    }

    @Test
    void theNearerOfTwoEqualServicesComesFirstAndRemoteHelpLosesNothing() {
        var near = offer().at(51.881, -0.42).build();
        var far = offer().at(51.95, -0.42).build();
        var remote = offer().remote().at(53, -1).build();

        var ranked = Matching.match(need("shopping"), List.of(far, near, remote)).candidates();

        assertThat(ranked.getLast().service()).isEqualTo(far.service());
        assertThat(ranked).extracting(Matches.Candidate::distanceMetres).contains(111, 7784);
    }

    @Test
    void anUnknownPlaceIsLeftToAPerson() {
        var nowhere = new Place("ZE9", null, null, null, null, false);
        var need = facts("shopping", nowhere, AgeBand.UNKNOWN, List.of(), Preferred.NOTHING);

        var answer = Matching.match(need, List.of(offer().noArea().build()));

        assertThat(answer.candidates().getFirst().warnings())
                .extracting(Matches.Reason::code)
                .contains("place-not-known", "area-not-stated");
    }

    /// Candidates and excluded are together all offers; the order of the snapshot does not matter;
    /// another ineligible group changes nothing; every candidate has a reason.
    @Property(tries = 200)
    void theAnswerIsCompleteStableAndExplained(@ForAll long seed) {
        var random = new Random(seed);
        var offers = new ArrayList<>(Stream.generate(() -> randomOffer(random)).limit(30).toList());
        var need = need("shopping");
        var answer = Matching.match(need, offers);

        assertThat(answer.candidates().size() + answer.excluded().size()).isEqualTo(30);
        assertThat(answer.candidates()).allSatisfy(c -> assertThat(c.reasons()).isNotEmpty());
        Collections.shuffle(offers, random);
        assertThat(Matching.match(need, offers)).isEqualTo(answer);
        offers.add(offer().kinds("debt-advice").build());
        assertThat(Matching.match(need, offers).candidates()).isEqualTo(answer.candidates());
    }

    private static Offer randomOffer(Random random) {
        var builder =
                offer().id(new UUID(random.nextLong(), random.nextLong()))
                        .kinds(random.nextBoolean() ? "shopping" : "transport")
                        .at(51.8 + random.nextDouble() / 5, -0.5 + random.nextDouble() / 5)
                        .places(random.nextInt(5), random.nextInt(5));
        return random.nextInt(4) == 0 ? builder.capacity("waitlist").build() : builder.build();
    }

    private static List<String> rules(Offer offer, NeedFacts need) {
        return Matching.match(need, List.of(offer)).excluded().stream()
                .map(Matches.Excluded::rule)
                .toList();
    }

    private static NeedFacts need(String kind) {
        return facts(kind, LUTON, AgeBand.UNKNOWN, List.of(), Preferred.NOTHING);
    }

    private static NeedFacts facts(
            String kind, Place place, AgeBand age, List<String> languages, Preferred preferred) {
        return new NeedFacts(
                new UUID(1, 1),
                kind,
                "Shopping",
                place,
                age,
                languages,
                List.of(),
                preferred,
                1,
                Set.of(),
                Set.of(),
                true,
                null,
                false,
                PathwayRules.USUAL.weights(),
                TODAY);
    }

    private static List<String> warnings(Offer offer, NeedFacts need) {
        return Matching.match(need, List.of(offer)).candidates().getFirst().warnings().stream()
                .map(Matches.Reason::code)
                .toList();
    }

    private static NeedFacts aged(int age) {
        var band = AgeBand.of(TODAY.minusYears(age), TODAY);
        return facts("shopping", LUTON, band, List.of(), Preferred.NOTHING);
    }

    private static OfferBuilder offer() {
        return new OfferBuilder();
    }
}
