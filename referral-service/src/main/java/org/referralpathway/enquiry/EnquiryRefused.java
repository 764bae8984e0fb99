package org.referralpathway.enquiry;

import org.referralpathway.kit.id.Codes;

/// Something that cannot be done with a question as it stands.
final class EnquiryRefused extends RuntimeException {
    private final Why why;

    enum Why {
        NOT_OPEN("It is not open any more", "Read it again"),
        NOT_ANSWERED("It is not answered, or was more than 28 days ago", "Ask a new question"),
        NOT_YOURS("Somebody else has to do this", "Wait for them");

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

        String code() {
            return "enquiry-" + Codes.of(this);
        }
    }

    EnquiryRefused(Why why) {
        super(why.title(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
