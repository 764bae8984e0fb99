package org.referralpathway.portal.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Area;
import org.referralpathway.portal.needs.Urgency;

/// A referral as the referral service shows it to this viewer.
public record ReferralView(
        UUID id,
        UUID need,
        String serviceName,
        @Nullable String organizationName,
        @Nullable String referrerOrganizationName,
        String kindLabel,
        String urgency,
        @Nullable LocalDate by,
        Area area,
        @Nullable String ageBand,
        int quantity,
        List<String> languages,
        List<String> access,
        ReferralStatus status,
        @Nullable String reason,
        @Nullable String summary,
        int version,
        @Nullable Instant offeredAt,
        @Nullable Instant changedAt,
        @Nullable Identity person,
        @Nullable String needNote,
        List<Outcome> outcomes,
        List<Step> history,
        List<AllowedMove> allowedMoves) {
    /// Who the person is: only for those who may know.
    public record Identity(
            String givenName,
            String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String language,
            @Nullable String note) {}

    /// What came of it.
    public record Outcome(String kind, String rating, @Nullable String note, @Nullable Instant at) {
        public String kindText() {
            return Outcomes.kind(kind);
        }

        public String ratingText() {
            return Outcomes.rating(rating);
        }
    }

    /// One move that was made.
    public record Step(@Nullable String to, @Nullable String by, Instant at) {
        public String text() {
            return Timeline.text(this);
        }
    }

    /// A move that this viewer can make now.
    public record AllowedMove(String action, @Nullable List<String> reasons) {}

    public ReferralView {
        languages = orEmpty(languages);
        access = orEmpty(access);
        outcomes = orEmpty(outcomes);
        history = orEmpty(history);
        allowedMoves = orEmpty(allowedMoves);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public String urgencyText() {
        return Urgency.text(urgency);
    }

    /// Recording an outcome is no move of the table, and confirming one needs one; both follow from
    /// what the service shows.
    public boolean allows(Move move, boolean group) {
        return switch (move) {
            case OUTCOME -> group && status == ReferralStatus.DELIVERED;
            case CLOSE -> allowed(move).isPresent() && !outcomes.isEmpty();
            case ACCEPT, DECLINE, START, RESUME, DELIVER, HOLD, FAIL, WITHDRAW, RECEIVE ->
                    allowed(move).isPresent();
        };
    }

    /// For a template: `{referral.can('accept')}`.
    public boolean can(String action) {
        return allowedMoves.stream().anyMatch(allowed -> allowed.action().equals(action));
    }

    List<String> reasons(Move move) {
        return allowed(move).map(AllowedMove::reasons).orElse(List.of());
    }

    private Optional<AllowedMove> allowed(Move move) {
        return allowedMoves.stream()
                .filter(allowed -> allowed.action().equals(move.action()))
                .findFirst();
    }

    public String page() {
        return "/referrals/" + id;
    }

    public String pageOf(Move move) {
        return page() + "/" + move.action();
    }

    /// The moves of the page, in the order of its buttons.
    public List<Move> moves(boolean group) {
        return Move.inOrder().filter(move -> allows(move, group)).toList();
    }
}
