package org.referralpathway.notification.recipient;

/// What a message is about is not there any more, or waits for nobody.
public final class SubjectGone extends Exception {
    SubjectGone() {
        super("The subject is gone", null, false, false);
    }
}
