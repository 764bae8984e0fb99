package org.referralpathway.referral;

import static org.referralpathway.referral.Action.DECLINE;
import static org.referralpathway.referral.Action.FAIL;
import static org.referralpathway.referral.Action.HOLD;
import static org.referralpathway.referral.Action.WITHDRAW;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// MISSION C 4d: whose side a reason lies on, and where it may be given. None counts against
/// anybody.
public enum ReasonCode {
    NO_CAPACITY(Party.PROVIDER, DECLINE, FAIL),
    NOT_ELIGIBLE(Party.PROVIDER, DECLINE),
    OUT_OF_AREA(Party.PROVIDER, DECLINE),
    WRONG_SERVICE(Party.PROVIDER, DECLINE),
    UNSAFE_FOR_STAFF(Party.PROVIDER, DECLINE, FAIL),
    CONFLICT_OF_INTEREST(Party.PROVIDER, DECLINE),
    SERVICE_PAUSED(Party.PROVIDER, DECLINE, HOLD),
    INCOMPLETE_REFERRAL(Party.PROVIDER, DECLINE),
    CONSENT_NOT_CONFIRMED(Party.PROVIDER, DECLINE),
    DUPLICATE(Party.PROVIDER, DECLINE, WITHDRAW),
    NOT_WANTED(Party.PERSON, DECLINE, FAIL, WITHDRAW),
    MET_ELSEWHERE(Party.PERSON, DECLINE, FAIL, WITHDRAW),
    CANNOT_CONTACT(Party.PERSON, DECLINE, FAIL, WITHDRAW, HOLD),
    MOVED(Party.PERSON, FAIL, WITHDRAW),
    CIRCUMSTANCES_CHANGED(Party.PERSON, FAIL, WITHDRAW, HOLD),
    DIED(Party.PERSON, FAIL, WITHDRAW),
    NO_RESPONSE_GROUP(Party.SYSTEM),
    NO_RESPONSE_REFERRER(Party.SYSTEM),
    SUPERSEDED(Party.SYSTEM),
    AGREEMENT_LAPSED(Party.SYSTEM);

    private final Party party;
    private final Set<Action> of;

    ReasonCode(Party party, Action... of) {
        this.party = party;
        this.of = of.length == 0 ? EnumSet.noneOf(Action.class) : EnumSet.copyOf(List.of(of));
    }

    public Party party() {
        return party;
    }

    boolean fits(Action action) {
        return of.contains(action);
    }

    static List<ReasonCode> of(Action action) {
        return Arrays.stream(values()).filter(code -> code.fits(action)).toList();
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static ReasonCode fromCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
