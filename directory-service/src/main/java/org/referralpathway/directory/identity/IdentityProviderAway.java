package org.referralpathway.directory.identity;

/// The identity provider could not be asked. Whoever wants to send a message tries again later:
/// sending to fewer people than meant would be worse.
public final class IdentityProviderAway extends RuntimeException {
    IdentityProviderAway(int status) {
        super("The identity provider answered " + status);
    }

    IdentityProviderAway(Throwable cause) {
        super("The identity provider does not answer", cause);
    }
}
