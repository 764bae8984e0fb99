package org.referralpathway.need;

/// A group still has the need, or it has ended already.
final class NeedBusy extends RuntimeException {
    private final NeedStatus status;

    NeedBusy(NeedStatus status) {
        super("The need is " + status, null, false, false);
        this.status = status;
    }

    NeedStatus status() {
        return status;
    }
}
