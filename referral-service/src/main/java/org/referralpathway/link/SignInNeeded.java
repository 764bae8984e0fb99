package org.referralpathway.link;

/// That somebody asked for help of this kind is shown to nobody who only has a link.
final class SignInNeeded extends RuntimeException {
    SignInNeeded() {
        super("sign-in", null, false, false);
    }
}
