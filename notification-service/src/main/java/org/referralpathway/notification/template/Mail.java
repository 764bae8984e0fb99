package org.referralpathway.notification.template;

/// A mail as its reader sees it.
public record Mail(String subject, String text) {
    private static final String SUBJECT = "Subject: ";

    /// The first line is the subject, an empty line follows, the rest is the text.
    static Mail parse(String rendered) {
        var parts = rendered.strip().split("\n\\s*\n", 2);
        if (parts.length < 2 || !parts[0].startsWith(SUBJECT) || parts[0].contains("\n")) {
            throw new IllegalStateException("A mail starts with its subject and an empty line");
        }
        return new Mail(parts[0].substring(SUBJECT.length()).strip(), parts[1].strip() + "\n");
    }
}
