package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final Instant NOON = Instant.parse("2026-05-26T12:00:00Z");

    @Test
    void everyRowOfTheLifecycleIsThere() {
        assertThat(Moves.ALL.stream().map(Move::number).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 19).boxed().toList());
    }

    @Test
    void anActionFromAStateIsOneMove() {
        var pairs = Moves.ALL.stream().map(m -> m.from() + " " + m.action()).toList();
        assertThat(pairs).doesNotHaveDuplicates();
    }

    @Test
    void whatHasEndedStaysEndedButForReopeningOverrideAndError() {
        var ended =
                Set.of(
                        ReferralStatus.CLOSED,
                        ReferralStatus.DECLINED,
                        ReferralStatus.WITHDRAWN,
                        ReferralStatus.EXPIRED,
                        ReferralStatus.SUPERSEDED,
                        ReferralStatus.NOT_DELIVERED,
                        ReferralStatus.ERROR);
        assertThat(Moves.ALL.stream().filter(m -> ended.contains(m.from())).map(Move::number))
                .containsOnly(16, 17, 18);
    }

    @Test
    void aReasonThatBelongsToAnotherMoveIsNotTaken() {
        var referral = ReferralFixture.offered();

        assertThatThrownBy(() ->
                        referral.move(
                                Action.DECLINE, EnumSet.of(Party.PROVIDER), ReasonCode.DIED, NOON))
                .isInstanceOf(ReasonNeeded.class);
        assertThat(referral.status()).isEqualTo(ReferralStatus.OFFERED);
    }

    /// Whatever anybody tries in whatever order, the referral only ever goes along declared moves,
    /// counts each of them, and refuses the rest without changing.
    @Property(tries = 2000)
    void noSequenceOfActionsLeavesTheTable(
            @ForAll @Size(max = 12) List<Action> actions, @ForAll Party by) {
        var referral = ReferralFixture.draft();
        var parties = EnumSet.of(by, Party.REFERRER, Party.PROVIDER);
        for (var action : actions) {
            var before = referral.status();
            var counted = referral.sequence();
            var reason = ReasonCode.of(action).stream().findFirst().orElse(null);
            try {
                var event = referral.move(action, parties, reason, NOON);
                var declared = Moves.find(before, action).orElseThrow();
                assertThat(referral.status()).isEqualTo(declared.to());
                assertThat(declared.by()).matches(set -> set.stream().anyMatch(parties::contains));
                assertThat(event.data().sequence()).isEqualTo(counted + 1);
            } catch (IllegalMove | ReasonNeeded refused) {
                assertThat(referral.status()).isEqualTo(before);
                assertThat(referral.sequence()).isEqualTo(counted);
            }
        }
    }
}
