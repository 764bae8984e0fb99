package org.referralpathway.need;

import com.fasterxml.jackson.annotation.JsonValue;
import org.referralpathway.kit.id.Codes;

/// How a need ends without a group that met it. Help from the person's own network and a good
/// address are good endings, counted apart from needs that a service met; what nobody could do is
/// kept as evidence.
public enum Ending {
    OWN_NETWORK(NeedStatus.OWN_NETWORK),
    SIGNPOSTED(NeedStatus.OWN_NETWORK),
    NO_OFFER(NeedStatus.UNMET),
    ALL_DECLINED(NeedStatus.UNMET),
    NOT_WANTED(NeedStatus.WITHDRAWN),
    MET_ELSEWHERE(NeedStatus.WITHDRAWN),
    MOVED(NeedStatus.WITHDRAWN),
    CIRCUMSTANCES_CHANGED(NeedStatus.WITHDRAWN),
    DIED(NeedStatus.WITHDRAWN),
    DUPLICATE(NeedStatus.ERROR),
    RECORDED_IN_ERROR(NeedStatus.ERROR);

    private final NeedStatus status;

    Ending(NeedStatus status) {
        this.status = status;
    }

    NeedStatus status() {
        return status;
    }

    /// Whether the person, and whoever helps them, must have agreed.
    boolean needsAgreement() {
        return status == NeedStatus.OWN_NETWORK;
    }

    @JsonValue
    public String code() {
        return Codes.of(this);
    }
}
