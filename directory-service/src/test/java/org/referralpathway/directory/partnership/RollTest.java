package org.referralpathway.directory.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollTest {
    private static final UUID GROUP = UUID.randomUUID();
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void whatOtherMembersMeanIsNamed() {
        var wider = member(Tier.WIDER, JANUARY, null);
        var core = member(Tier.CORE, JANUARY, null);

        assertDecided(List.of(), List.of(wider), DecisionKind.JOIN, JANUARY);
        assertDecided(List.of(), List.of(core), DecisionKind.PROMOTE, JANUARY);
        assertDecided(
                List.of(wider),
                List.of(member(Tier.WIDER, JANUARY, JUNE), member(Tier.CORE, JUNE, null)),
                DecisionKind.PROMOTE,
                JUNE);
        assertDecided(
                List.of(core),
                List.of(member(Tier.WIDER, JUNE, null)),
                DecisionKind.STEP_BACK,
                JUNE);
        assertDecided(
                List.of(core), List.of(member(Tier.CORE, JANUARY, JUNE)), DecisionKind.LEAVE, JUNE);
        assertDecided(List.of(wider), List.of(), DecisionKind.LEAVE, JANUARY);
    }

    @Test
    void whoStaysAsTheyAreIsNotDecidedOn() {
        var other = new Membership(UUID.randomUUID(), Tier.CORE, JANUARY, null);
        var wider = member(Tier.WIDER, JANUARY, null);

        assertThat(new Roll(List.of(other, wider)).decided(List.of(wider, other), "")).isEmpty();
        assertThat(new Roll(List.of(other)).decided(List.of(other, wider), ""))
                .extracting(Decision.Proposal::organization)
                .containsExactly(GROUP);
    }

    private static void assertDecided(
            List<Membership> before, List<Membership> after, DecisionKind kind, LocalDate on) {
        assertThat(new Roll(before).decided(after, "Minutes"))
                .containsExactly(new Decision.Proposal(GROUP, kind, on, "Minutes"));
    }

    private static Membership member(Tier tier, LocalDate from, @Nullable LocalDate until) {
        return new Membership(GROUP, tier, from, until);
    }
}
