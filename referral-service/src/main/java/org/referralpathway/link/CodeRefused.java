package org.referralpathway.link;

/// Which of the reasons it was is told to nobody.
final class CodeRefused extends RuntimeException {
    CodeRefused() {
        super("code", null, false, false);
    }
}
