package org.referralpathway.notification.channel.email;

/// What became of one try.
public sealed interface SendResult {
    /// The mail server has taken it over. More a sender cannot know of e-mail.
    record Accepted() implements SendResult {}

    /// It may go better later. Whether the server has it anyway is not always known.
    record NotNow(String reason) implements SendResult {}

    /// This address will never take it.
    record Never(String reason) implements SendResult {}
}
