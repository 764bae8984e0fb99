package org.referralpathway.referral;

import static org.referralpathway.referral.Party.COORDINATOR;
import static org.referralpathway.referral.Party.PERSON;
import static org.referralpathway.referral.Party.PROVIDER;
import static org.referralpathway.referral.Party.REFERRER;
import static org.referralpathway.referral.Party.SYSTEM;
import static org.referralpathway.referral.ReferralStatus.ACCEPTED;
import static org.referralpathway.referral.ReferralStatus.CLOSED;
import static org.referralpathway.referral.ReferralStatus.DECLINED;
import static org.referralpathway.referral.ReferralStatus.DELIVERED;
import static org.referralpathway.referral.ReferralStatus.DRAFT;
import static org.referralpathway.referral.ReferralStatus.ERROR;
import static org.referralpathway.referral.ReferralStatus.EXPIRED;
import static org.referralpathway.referral.ReferralStatus.IN_PROGRESS;
import static org.referralpathway.referral.ReferralStatus.NOT_DELIVERED;
import static org.referralpathway.referral.ReferralStatus.OFFERED;
import static org.referralpathway.referral.ReferralStatus.ON_HOLD;
import static org.referralpathway.referral.ReferralStatus.QUERY;
import static org.referralpathway.referral.ReferralStatus.RECEIVED;
import static org.referralpathway.referral.ReferralStatus.SUPERSEDED;
import static org.referralpathway.referral.ReferralStatus.WAITLISTED;
import static org.referralpathway.referral.ReferralStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// MISSION C 4a as data. A move that is not here does not exist: the guards, the answer to an
/// illegal move, the diagram and the tests all come from this table.
public final class Moves {
    private static final Set<Party> GROUP = Set.of(PROVIDER);
    private static final Set<Party> ASKING = Set.of(REFERRER, COORDINATOR);
    private static final Set<Party> BOTH_SIDES = Set.of(PROVIDER, REFERRER, COORDINATOR);
    private static final Set<Party> ASKING_OR_PERSON = Set.of(REFERRER, COORDINATOR, PERSON);
    private static final Set<Party> CLOCK = Set.of(SYSTEM);

    public static final List<Move> ALL =
            Stream.of(
                            row(1, Action.OFFER, ASKING, "offered", OFFERED, DRAFT),
                            row(2, Action.RECEIVE, GROUP, "received", RECEIVED, OFFERED),
                            row(3, Action.ASK, BOTH_SIDES, "asked", QUERY, OFFERED, RECEIVED),
                            row(3, Action.ANSWER, BOTH_SIDES, "answered", RECEIVED, QUERY),
                            row(
                                    4,
                                    Action.ACCEPT,
                                    GROUP,
                                    "accepted",
                                    ACCEPTED,
                                    OFFERED,
                                    RECEIVED,
                                    QUERY),
                            row(
                                    5,
                                    Action.WAITLIST,
                                    GROUP,
                                    "waitlisted",
                                    WAITLISTED,
                                    OFFERED,
                                    RECEIVED,
                                    QUERY),
                            why(
                                    6,
                                    Action.DECLINE,
                                    GROUP,
                                    "declined",
                                    DECLINED,
                                    OFFERED,
                                    RECEIVED,
                                    QUERY),
                            row(
                                    7,
                                    Action.ACCEPT,
                                    Set.of(PROVIDER, SYSTEM),
                                    "accepted",
                                    ACCEPTED,
                                    WAITLISTED),
                            row(8, Action.START, GROUP, "started", IN_PROGRESS, ACCEPTED),
                            why(9, Action.HOLD, GROUP, "held", ON_HOLD, ACCEPTED, IN_PROGRESS),
                            row(9, Action.RESUME, GROUP, "resumed", IN_PROGRESS, ON_HOLD),
                            row(
                                    10,
                                    Action.DELIVER,
                                    GROUP,
                                    "delivered",
                                    DELIVERED,
                                    ACCEPTED,
                                    IN_PROGRESS,
                                    ON_HOLD),
                            why(
                                    11,
                                    Action.FAIL,
                                    GROUP,
                                    "not-delivered",
                                    NOT_DELIVERED,
                                    ACCEPTED,
                                    IN_PROGRESS,
                                    ON_HOLD),
                            row(
                                    12,
                                    Action.CLOSE,
                                    Set.of(REFERRER, SYSTEM),
                                    "closed",
                                    CLOSED,
                                    DELIVERED),
                            why(
                                    13,
                                    Action.WITHDRAW,
                                    ASKING_OR_PERSON,
                                    "withdrawn",
                                    WITHDRAWN,
                                    OFFERED,
                                    RECEIVED,
                                    QUERY,
                                    ACCEPTED,
                                    WAITLISTED,
                                    IN_PROGRESS,
                                    ON_HOLD),
                            why(
                                    14,
                                    Action.EXPIRE,
                                    CLOCK,
                                    "expired",
                                    EXPIRED,
                                    OFFERED,
                                    RECEIVED,
                                    QUERY),
                            row(
                                    15,
                                    Action.SUPERSEDE,
                                    CLOCK,
                                    "superseded",
                                    SUPERSEDED,
                                    OFFERED,
                                    RECEIVED,
                                    QUERY,
                                    WAITLISTED),
                            why(
                                    16,
                                    Action.REOPEN,
                                    Set.of(REFERRER, PROVIDER),
                                    "reopened",
                                    IN_PROGRESS,
                                    NOT_DELIVERED,
                                    CLOSED),
                            why(
                                    17,
                                    Action.OVERRIDE,
                                    Set.of(COORDINATOR),
                                    "offered",
                                    OFFERED,
                                    DECLINED),
                            why(
                                    18,
                                    Action.MARK_ERROR,
                                    ASKING,
                                    "marked-error",
                                    ERROR,
                                    beforeDelivery()),
                            why(
                                    19,
                                    Action.TRANSFER,
                                    Set.of(REFERRER, PROVIDER),
                                    "withdrawn",
                                    WITHDRAWN,
                                    ACCEPTED,
                                    IN_PROGRESS,
                                    ON_HOLD))
                    .flatMap(List::stream)
                    .toList();

    private Moves() {}

    /// The move this action is, from this state.
    public static Optional<Move> find(ReferralStatus from, Action action) {
        return ALL.stream().filter(m -> m.from() == from && m.action() == action).findFirst();
    }

    /// What these parties may do from here, as far as the platform serves it.
    public static List<Move> allowed(ReferralStatus from, Set<Party> parties) {
        return ALL.stream()
                .filter(m -> m.from() == from && m.action().served())
                .filter(m -> m.by().stream().anyMatch(parties::contains))
                .toList();
    }

    /// "Any, with no delivery logged" of row 18.
    private static ReferralStatus[] beforeDelivery() {
        return Arrays.stream(ReferralStatus.values())
                .filter(s -> s != ERROR && s != DELIVERED && s != CLOSED)
                .toArray(ReferralStatus[]::new);
    }

    private static List<Move> row(
            int number,
            Action action,
            Set<Party> by,
            String fact,
            ReferralStatus to,
            ReferralStatus... from) {
        return Arrays.stream(from)
                .map(f -> new Move(number, f, to, action, by, false, fact))
                .toList();
    }

    private static List<Move> why(
            int number,
            Action action,
            Set<Party> by,
            String fact,
            ReferralStatus to,
            ReferralStatus... from) {
        return Arrays.stream(from)
                .map(f -> new Move(number, f, to, action, by, true, fact))
                .toList();
    }
}
