package org.referralpathway.directory.identity;

/// Somebody else's account has this e-mail address.
public final class AddressTaken extends RuntimeException {
    AddressTaken() {
        super("The address has an account", null, false, false);
    }
}
