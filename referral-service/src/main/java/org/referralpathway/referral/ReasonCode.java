package org.referralpathway.referral;

import static org.referralpathway.referral.Action.DECLINE;
import static org.referralpathway.referral.Action.EXPIRE;
import static org.referralpathway.referral.Action.FAIL;
import static org.referralpathway.referral.Action.HOLD;
import static org.referralpathway.referral.Action.MARK_ERROR;
import static org.referralpathway.referral.Action.OVERRIDE;
import static org.referralpathway.referral.Action.REOPEN;
import static org.referralpathway.referral.Action.TRANSFER;
import static org.referralpathway.referral.Action.WITHDRAW;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.matching.Lasting;

/// MISSION C 4d: whose side a reason lies on, and where it may be given. None counts against
/// anybody.
public enum ReasonCode {
    NO_CAPACITY(Party.PROVIDER, Next.SET_PLACES, DECLINE, FAIL, TRANSFER),
    NOT_ELIGIBLE(Party.PROVIDER, Next.MEND_LISTING, DECLINE),
    OUT_OF_AREA(Party.PROVIDER, Next.MEND_LISTING, DECLINE, TRANSFER),
    WRONG_SERVICE(Party.PROVIDER, Next.MEND_LISTING, DECLINE, TRANSFER),
    UNSAFE_FOR_STAFF(Party.PROVIDER, Next.ASK_REFERRER, DECLINE, FAIL),
    CONFLICT_OF_INTEREST(Party.PROVIDER, Next.OFFER_AGAIN, DECLINE, TRANSFER),
    SERVICE_PAUSED(Party.PROVIDER, Next.SET_PLACES, DECLINE, HOLD, TRANSFER),
    INCOMPLETE_REFERRAL(Party.PROVIDER, Next.ASK_REFERRER, DECLINE),
    CONSENT_NOT_CONFIRMED(Party.PROVIDER, Next.ASK_REFERRER, DECLINE),
    DUPLICATE(Party.PROVIDER, Next.ASK_REFERRER, DECLINE, WITHDRAW, MARK_ERROR),
    NOT_WANTED(Party.PERSON, Next.STILL_NEEDED, DECLINE, FAIL, WITHDRAW),
    MET_ELSEWHERE(Party.PERSON, Next.STILL_NEEDED, DECLINE, FAIL, WITHDRAW),
    CANNOT_CONTACT(Party.PERSON, Next.ASK_REFERRER, DECLINE, FAIL, WITHDRAW, HOLD),
    MOVED(Party.PERSON, Next.STILL_NEEDED, FAIL, WITHDRAW, TRANSFER),
    CIRCUMSTANCES_CHANGED(Party.PERSON, Next.STILL_NEEDED, FAIL, WITHDRAW, HOLD, TRANSFER),
    /// Nobody is offered the need any more until whoever asked has looked at it.
    DIED(Party.PERSON, Next.STILL_NEEDED, FAIL, WITHDRAW),
    STILL_WANTED(Party.PERSON, Next.NOTHING, REOPEN),
    NOT_FINISHED(Party.PROVIDER, Next.NOTHING, REOPEN),
    TALKED_OVER(Party.COORDINATOR, Next.NOTHING, OVERRIDE),
    RECORDED_IN_ERROR(Party.REFERRER, Next.NOTHING, MARK_ERROR),
    /// What a coordinator wrote down was not what the group had said. Said by the group only.
    NOT_OUR_ANSWER(Party.PROVIDER, Next.NOTHING, MARK_ERROR),
    NO_RESPONSE_GROUP(Party.SYSTEM, Next.OFFER_AGAIN, EXPIRE),
    NO_RESPONSE_REFERRER(Party.SYSTEM, Next.ASK_REFERRER, EXPIRE),
    SUPERSEDED(Party.SYSTEM, Next.NOTHING),
    TRANSFERRED(Party.SYSTEM, Next.NOTHING),
    AGREEMENT_LAPSED(Party.SYSTEM, Next.ASK_REFERRER);

    /// What it asks somebody to do next.
    public enum Next {
        OFFER_AGAIN,
        ASK_REFERRER,
        SET_PLACES,
        MEND_LISTING,
        STILL_NEEDED,
        NOTHING
    }

    private final Party party;
    private final Next next;
    private final Set<Action> of;

    ReasonCode(Party party, Next next, Action... of) {
        this.party = party;
        this.next = next;
        this.of = of.length == 0 ? EnumSet.noneOf(Action.class) : EnumSet.copyOf(List.of(of));
    }

    /// The side it lies on; it counts against nobody.
    public Party party() {
        return party;
    }

    public Next next() {
        return next;
    }

    /// How far a no, or a silence, is remembered.
    public Lasting lasting() {
        return switch (this) {
            case NO_CAPACITY, NOT_ELIGIBLE, OUT_OF_AREA, WRONG_SERVICE, DUPLICATE, NOT_WANTED ->
                    Lasting.SERVICE;
            case UNSAFE_FOR_STAFF, NO_RESPONSE_GROUP -> Lasting.GROUP;
            case CONFLICT_OF_INTEREST -> Lasting.CASE;
            default -> Lasting.NOT;
        };
    }

    /// The moves that it may be given for.
    public Set<Action> moves() {
        return of;
    }

    /// Whether another group may be asked after it by itself: it lay on the group, and says nothing
    /// of the need.
    boolean goesOn() {
        return switch (next) {
            case OFFER_AGAIN, SET_PLACES, MEND_LISTING -> true;
            case ASK_REFERRER, STILL_NEEDED, NOTHING -> false;
        };
    }

    boolean fits(Action action) {
        return of.contains(action);
    }

    static List<ReasonCode> of(Action action) {
        return Arrays.stream(values())
                .filter(code -> code.fits(action) && code != NOT_OUR_ANSWER)
                .toList();
    }

    @JsonValue
    public String code() {
        return Codes.of(this);
    }

    public static ReasonCode fromCode(String code) {
        return Codes.read(ReasonCode.class, code);
    }
}
