package org.referralpathway.privacy;

/// A person cannot be erased now.
final class NotErasable extends RuntimeException {
    private final Why why;

    enum Why {
        ON_HOLD("Somebody holds these data", "Lift the legal hold first"),
        HELP_UNDER_WAY("Help is under way", "End or withdraw the person's needs first");

        private final String title;
        private final String detail;

        Why(String title, String detail) {
            this.title = title;
            this.detail = detail;
        }

        String title() {
            return title;
        }

        String detail() {
            return detail;
        }
    }

    NotErasable(Why why) {
        super(why.title(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
