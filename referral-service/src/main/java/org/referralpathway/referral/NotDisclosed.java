package org.referralpathway.referral;

/// Nothing may be told about the person.
final class NotDisclosed extends RuntimeException {
    private final String withheld;

    NotDisclosed(String withheld) {
        super(withheld, null, false, false);
        this.withheld = withheld;
    }

    String withheld() {
        return withheld;
    }
}
