package org.referralpathway.sharing;

/// Nothing may be told about the person.
public final class NotDisclosed extends RuntimeException {
    private final String withheld;

    public NotDisclosed(String withheld) {
        super(withheld, null, false, false);
        this.withheld = withheld;
    }

    String withheld() {
        return withheld;
    }
}
