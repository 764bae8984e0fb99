package org.referralpathway.portal.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Area;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.listings.Days;
import org.referralpathway.portal.needs.Repeats;
import org.referralpathway.portal.needs.Urgency;
import org.referralpathway.portal.people.SafeContact;

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
        @Nullable Repeats repeats,
        @Nullable List<String> notOn,
        @Nullable Household household,
        List<String> languages,
        List<String> access,
        ReferralStatus status,
        @Nullable String reason,
        @Nullable String summary,
        int version,
        @Nullable Instant offeredAt,
        @Nullable Instant changedAt,
        @Nullable Identity person,
        @Nullable String withheld,
        @Nullable String needNote,
        @Nullable Integer waitingPosition,
        @Nullable LocalDate reviewOn,
        @Nullable Proposal proposal,
        @Nullable Spoken spoken,
        List<Message> messages,
        List<Delivery> deliveries,
        List<Concern> concerns,
        @Nullable Numbers numbers,
        List<Outcome> outcomes,
        List<Step> history,
        @Nullable Instant dueAt,
        @Nullable UUID assignedTo,
        List<AllowedMove> allowedMoves) {
    /// Who the person is: only for those who may know.
    public record Identity(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String language,
            @Nullable String note,
            @Nullable SafeContact safeContact) {}

    /// How many live there.
    public record Household(int adults, int children) {
        public String text() {
            return adults
                    + (adults == 1 ? " adult" : " adults")
                    + ", "
                    + children
                    + (children == 1 ? " child" : " children");
        }
    }

    /// What a group said on the phone: whether this viewer may write it down, and until when a
    /// group may take it back.
    public record Spoken(
            boolean mayRecord,
            List<String> reasons,
            @Nullable Instant recordedAt,
            @Nullable Instant undoUntil) {}

    /// One side's question or answer.
    public record Message(String by, String text, Instant at) {
        public String byText() {
            return Timeline.party(by);
        }
    }

    /// What one side proposed; `mine` says whether this viewer decides it.
    public record Proposal(
            String action,
            String by,
            @Nullable String reason,
            @Nullable String note,
            @Nullable Integer quantity,
            boolean mine) {
        public String text() {
            return switch (action) {
                case "accept" -> "To take a part of it: " + quantity;
                case "reopen" -> "To go on with it";
                case "override" -> "To look at it once more";
                default -> "To pass it to another group";
            };
        }

        public String byText() {
            return Timeline.party(by);
        }
    }

    /// What was to come when, and whether it came.
    public record Delivery(UUID id, Instant plannedAt, String state, @Nullable String reason) {
        public boolean planned() {
            return state.equals("PLANNED");
        }

        public String text() {
            return switch (state) {
                case "DONE" -> "Came";
                case "MISSED" -> "Did not come: " + DeliveryPages.text(reason);
                default -> "Planned";
            };
        }
    }

    /// A worry that somebody told.
    public record Concern(
            String text, Instant at, @Nullable String desk, @Nullable Instant takenAt) {}

    /// Whom to ring when somebody is not safe.
    ///
    /// @param deskReads whether social care is told what is said here
    public record Numbers(
            String emergency,
            @Nullable String statutoryContact,
            @Nullable String statutoryPhone,
            @Nullable String outOfHoursPhone,
            boolean deskReads) {
        /// Who has been told. Nobody is to wait for somebody who knows nothing of it.
        static Done told(@Nullable Numbers numbers) {
            return numbers != null && numbers.deskReads()
                    ? Done.WORRY_TOLD
                    : Done.WORRY_TOLD_WITHOUT_DESK;
        }
    }

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
        messages = orEmpty(messages);
        deliveries = orEmpty(deliveries);
        concerns = orEmpty(concerns);
        outcomes = orEmpty(outcomes);
        history = orEmpty(history);
        allowedMoves = orEmpty(allowedMoves);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /// Empty where every day is right.
    public String notOnText() {
        return notOn == null ? "" : Days.names(notOn);
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
            case PART -> group && quantity > 1 && can("accept") && proposal == null;
            case TRANSFER -> !group && allowed(move).isPresent() && proposal == null;
            case REOPEN, OVERRIDE -> allowed(move).isPresent() && proposal == null;
            default -> allowed(move).isPresent();
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

    /// The group has helped and has yet to say what came of it.
    public boolean awaitsOutcome() {
        return status == ReferralStatus.DELIVERED && outcomes.isEmpty();
    }

    /// A deliverer plans what it brings, and says whether it came.
    public boolean delivers(boolean group) {
        return group && can("deliver");
    }

    /// Whose turn it is stands with the question, not with the reason.
    public @Nullable String endReason() {
        return status == ReferralStatus.QUERY || status == ReferralStatus.RECEIVED ? null : reason;
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
